using System.Runtime.CompilerServices;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>What a declaration declares; the kinds are disjoint.</summary>
public enum DeclarationKind
{
    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A complete class, struct or union.</summary>
    Class,

    /// <summary>A class that is only declared.</summary>
    ClassDeclaration,

    /// <summary>An enumeration, scoped or not.</summary>
    Enumeration,

    /// <summary>A typedef or alias declaration.</summary>
    Typedef,

    /// <summary>A variable or data member.</summary>
    Variable,

    /// <summary>A free function.</summary>
    FreeFunction,

    /// <summary>A free operator.</summary>
    FreeOperator,

    /// <summary>A member function.</summary>
    MemberFunction,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary>A destructor.</summary>
    Destructor,

    /// <summary>A member operator.</summary>
    MemberOperator,

    /// <summary>A conversion operator.</summary>
    CastingOperator,
}

/// <summary>How a member function is bound.</summary>
public enum Virtuality
{
    /// <summary>Not virtual.</summary>
    None,

    /// <summary>Virtual.</summary>
    Virtual,

    /// <summary>Pure virtual.</summary>
    PureVirtual,
}

/// <summary>A base class with the access of the inheritance.</summary>
/// <param name="Access">How the class derives from it.</param>
/// <param name="Class">The base class.</param>
public sealed record BaseClass(AccessSpecifier Access, Declaration Class);

/// <summary>An argument of a callable.</summary>
/// <param name="Name">Its name, or <c>argN</c> when it has none; empty for an ellipsis.</param>
/// <param name="Type">Its type before array decay.</param>
/// <param name="Default">Text of the default value as castxml writes it; null when there is none.</param>
public sealed record CallableArgument(string Name, TypeNode Type, string? Default);

/// <summary>An enumerator with its value, as text: values may exceed 64 bits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value in decimal.</param>
public sealed record Enumerator(string Name, string Value);

/// <summary>
/// One declaration of a CastXML document, read from the document's bytes when first asked for. Usable as long as its document is not
/// disposed; not safe for use by several threads at once.
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

    /// <summary>What it declares.</summary>
    public DeclarationKind Kind => _attributes.Kind;

    /// <summary>Own name without scope: template arguments included; empty for unnamed entities.</summary>
    public string Name => _name ??= _document.NameOf(this, _attributes);

    /// <summary>Declared access; public when nothing is said.</summary>
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

    /// <summary>Type of a typedef, variable or the result of a callable; <see cref="TypeNode.Unknown"/> when there is none.</summary>
    public TypeNode Type => _type ??= _document.TypeOf(_attributes.Type);

    /// <summary><c>class</c>, <c>struct</c> or <c>union</c>; null for what is no class.</summary>
    public string? ClassKey => _attributes.ClassKey;

    /// <summary>True for an abstract class.</summary>
    public bool IsAbstract => _attributes.IsAbstract;

    /// <summary>True for a static member.</summary>
    public bool IsStatic => _attributes.IsStatic;

    /// <summary>True for a const member function.</summary>
    public bool IsConst => _attributes.IsConst;

    /// <summary>Binding of a member function.</summary>
    public Virtuality Virtuality => _attributes.Virtuality;

    /// <summary>Where it is declared; null when the document does not say.</summary>
    public SourceLocation? Location => _document.LocationOf(_attributes);

    /// <summary>The comment that documents it; null when the document names none.</summary>
    public CommentLocation? Comment => _document.CommentOf(_attributes);

    /// <summary>Scoped name with a leading <c>::</c> when it lies in the global namespace (spec 2, 3.1).</summary>
    public string QualifiedName => Qualify().Name;

    // The outermost part (the global namespace's "::", or an orphan) is glued to what follows it.
    private (string Name, int Parts) Qualify()
    {
        if (_qualified.Name is not null)
            return _qualified!;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var (prefix, parts) = Scope?.Qualify() ?? ("", 0);
        _qualified = Name.Length == 0 ? (prefix, parts) : (parts > 1 ? $"{prefix}::{Name}" : prefix + Name, parts + 1);
        return _qualified!;
    }

    /// <summary>What is declared directly in this namespace or class, in document order.</summary>
    public IReadOnlyList<Declaration> Members => MemberArray;

    /// <summary>Base classes in order.</summary>
    public IReadOnlyList<BaseClass> Bases => _bases ??= _document.BasesOf(_attributes);

    /// <summary>Arguments of a callable.</summary>
    public IReadOnlyList<CallableArgument> Arguments => ArgumentArray;

    /// <summary>Enumerators of an enumeration, in order.</summary>
    public IReadOnlyList<Enumerator> Enumerators => _enumerators ??= _document.EnumeratorsOf(this);

    /// <summary><see cref="Members"/> for the loops that go through all of them.</summary>
    internal Declaration[] MemberArray => _members ??= _document.MembersOf(this);

    /// <summary><see cref="Arguments"/> for the loops that go through all of them.</summary>
    internal CallableArgument[] ArgumentArray => _arguments ??= _document.ArgumentsOf(this);

    internal TypeNode AsType
    {
        get => field ??= TypeNode.Of(this, _document.NextTypeOrdinal());
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(QualifiedName.StartsWith("::", StringComparison.Ordinal) ? QualifiedName[2..] : QualifiedName)} [{KindName}]";

    private string KindName =>
        Kind switch
        {
            DeclarationKind.Class => ClassKey!,
            DeclarationKind.ClassDeclaration => "class declaration",
            _ => Kind.ToString().ToLowerInvariant(),
        };
}
