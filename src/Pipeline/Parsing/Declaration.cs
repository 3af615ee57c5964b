using System.Runtime.CompilerServices;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// A declaration of a CastXML document. Its members are read from the bytes of the document when they are first asked
/// for. Valid until the document is disposed; not thread-safe.
/// </summary>
public sealed class Declaration
{
    private readonly CastXmlDocument _document;
    private readonly DeclarationAttributes _attributes;
    private (string? Name, int Parts) _qualified;
    private Declaration[]? _members;
    private IReadOnlyList<BaseClass>? _bases;
    private CallableArgument[]? _arguments;
    private IReadOnlyList<Enumerator>? _enumerators;
    private string? _name;
    private TypeNode? _type;
    private Declaration? _scope;
    private bool _isScopeKnown;

    internal Declaration(CastXmlDocument document, int element, DeclarationAttributes attributes)
    {
        _document = document;
        _attributes = attributes;
        Element = element;
    }

    internal int Element { get; }

    internal int Handle => _attributes.Id;

    /// <summary>What the start tag states, for stages that need more than the public members.</summary>
    internal ref readonly DeclarationAttributes Attributes => ref _attributes;

    /// <summary>What it declares.</summary>
    public DeclarationKind Kind => _attributes.Kind;

    /// <summary>Name without scope and with template arguments; empty for unnamed entities.</summary>
    public string Name => _name ??= _document.NameOf(this, _attributes);

    /// <summary>Declared access; public when the document states none.</summary>
    public AccessSpecifier Access => _attributes.Access;

    /// <summary>Enclosing namespace or complete class; null for the global namespace and for orphans.</summary>
    public Declaration? Scope
    {
        get
        {
            if (!_isScopeKnown)
                (_scope, _isScopeKnown) = (_document.ScopeOf(_attributes.Context), true);
            return _scope;
        }
    }

    /// <summary>
    /// Type of a typedef or variable, or of the result of a callable; <see cref="TypeNode.Unknown"/> when there is
    /// none.
    /// </summary>
    public TypeNode Type => _type ??= _document.TypeOf(_attributes.Type);

    /// <summary><c>class</c>, <c>struct</c> or <c>union</c>; null for other kinds.</summary>
    public string? ClassKey => _attributes.ClassKey;

    /// <summary>True for an abstract class.</summary>
    public bool IsAbstract => _attributes.IsAbstract;

    /// <summary>True for a static member.</summary>
    public bool IsStatic => _attributes.IsStatic;

    /// <summary>True for a const member function.</summary>
    public bool IsConst => _attributes.IsConst;

    /// <summary>Whether a member function is virtual.</summary>
    public Virtuality Virtuality => _attributes.Virtuality;

    /// <summary>Place of the declaration; null when the document states none.</summary>
    public SourceLocation? Location => _document.LocationOf(_attributes);

    /// <summary>Place of the comment that documents the declaration; null when the document states none.</summary>
    public CommentLocation? Comment => _document.CommentOf(_attributes);

    /// <summary>Scoped name, with a leading <c>::</c> when the outermost scope is the global namespace.</summary>
    public string QualifiedName => Qualify().Name;

    // No "::" follows the outermost part: the name of the global namespace is "::" already, and orphans are joined
    // without one.
    private (string Name, int Parts) Qualify()
    {
        if (_qualified.Name is not null)
            return _qualified!;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var (prefix, parts) = Scope?.Qualify() ?? ("", 0);
        _qualified = Name.Length == 0 ? (prefix, parts) : (parts > 1 ? $"{prefix}::{Name}" : prefix + Name, parts + 1);
        return _qualified!;
    }

    /// <summary>Declarations directly in this namespace or class, in document order.</summary>
    public IReadOnlyList<Declaration> Members => MemberArray;

    /// <summary>Base classes in order.</summary>
    public IReadOnlyList<BaseClass> Bases => _bases ??= _document.BasesOf(_attributes);

    /// <summary>Arguments of a callable.</summary>
    public IReadOnlyList<CallableArgument> Arguments => ArgumentArray;

    /// <summary>Enumerators of an enumeration, in order.</summary>
    public IReadOnlyList<Enumerator> Enumerators => _enumerators ??= _document.EnumeratorsOf(this);

    /// <summary><see cref="Members"/> as an array, for the hot loops.</summary>
    internal Declaration[] MemberArray => _members ??= _document.MembersOf(this);

    /// <summary><see cref="Arguments"/> as an array, for the hot loops.</summary>
    internal CallableArgument[] ArgumentArray => _arguments ??= _document.ArgumentsOf(this);

    internal TypeNode AsType
    {
        get => field ??= TypeNode.Of(this, _document.NextTypeOrdinal());
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ScopedName.WithoutGlobalScope(QualifiedName)} [{KindName}]";

    private string KindName =>
        Kind switch
        {
            DeclarationKind.Class => ClassKey!,
            DeclarationKind.ClassDeclaration => "class declaration",
            _ => Kind.ToString().ToLowerInvariant(),
        };
}
