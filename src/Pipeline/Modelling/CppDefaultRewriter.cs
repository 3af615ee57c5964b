using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Rewrites default arguments so that they mean the same outside their class (docs/type-strings.md, "Default
/// arguments"): castxml copies them from the source, where a name may only be known inside the class.
/// </summary>
internal sealed class CppDefaultRewriter(CastXmlDocument document, WrappingProfile profile)
{
    private readonly Dictionary<Declaration, ScopeNames> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The rewritten default of an argument; null when it has none. The first rule that applies decides.
    /// </summary>
    public string? Patch(Declaration callable, CallableArgument argument)
    {
        if (argument.Default is not { } text || CppLiteral.IsKeyword(text))
            return argument.Default;
        var type = TypeTraits.RemoveReference(TypeTraits.RemoveCv(argument.Type));
        return Enumerator(type, text)
            ?? CppLiteral.LastOfTwoCalls(text)
            ?? Integral(callable, argument, type, text)
            ?? ConstructorCall(argument.Type, text)
            ?? text;
    }

    /// <summary>
    /// An enumerator of the argument's type gets the scope of the enumeration, and the enumeration's own name unless the
    /// profile drops it.
    /// </summary>
    private string? Enumerator(TypeNode type, string text)
    {
        var last = CppLiteral.LastName(text);
        return
            Innermost(type) is { Kind: DeclarationKind.Enumeration, Scope: { } parent } enumeration
            && enumeration.Enumerators.Any(value => value.Name == last)
            ? Qualify(parent, NameOf(enumeration, last))
            : null;
    }

    private string NameOf(Declaration enumeration, string enumerator) =>
        profile.DropsEnumerationOfDefaults || enumeration.Name.Length == 0
            ? enumerator
            : $"{enumeration.Name}::{enumerator}";

    private string? Integral(Declaration callable, CallableArgument argument, TypeNode type, string text)
    {
        if (!TypeTraits.IsIntegral(type) || CppLiteral.IsDecimal(text))
            return null;
        if (CppLiteral.IsHexadecimal(text))
            return text;
        var last = CppLiteral.LastName(text);
        for (var scope = callable.Scope; scope is not null; scope = scope.Scope)
            if (NamesOf(scope).Enumerators.Contains(last))
                return Convert(argument.Type, Qualify(scope, last));
        return Variable(callable, argument.Type, text);
    }

    /// <summary>An enumerator that serves as an integer is converted to the type of the argument.</summary>
    private static string Convert(TypeNode type, string value) =>
        TypeTraits.IsFundamental(type) && type.Text.Contains(' ') ? $"({type.Text})({value})" : $"{type.Text}({value})";

    /// <summary>A variable of an enclosing scope gets that scope.</summary>
    private string? Variable(Declaration callable, TypeNode type, string text)
    {
        if (!char.IsAsciiLetter(text[0]) && text[0] != '_')
            return null;
        if (!TypeTraits.IsFundamental(type))
            return null;
        for (var scope = callable.Scope; scope is not null; scope = scope.Scope)
            if (NamesOf(scope).Variables.Contains(text))
                return Qualify(scope, text);
        return null;
    }

    /// <summary>A constructor call through a name that only the class knows gets the scope of that name.</summary>
    private string? ConstructorCall(TypeNode type, string text)
    {
        if (!text.Contains('(') || !CppLiteral.LastName(text).Contains(')'))
            return null;
        var name = text[..text.IndexOf('(')].Trim();
        if (Innermost(type) is not { } declaration)
            return null;
        var isOwn = declaration.Name == name;
        var aliases = isOwn || declaration.Kind != DeclarationKind.Class ? [] : document.AliasesOf(declaration, name);
        if (!isOwn && aliases.Count == 0)
            return null;
        var callee =
            isOwn ? Qualify(declaration.Scope, name)
            : aliases.Count == 1 ? Qualify(aliases[0].Scope, name)
            : Qualify(declaration.Scope, declaration.Name);
        var end = Math.Max(text.LastIndexOf(')'), text.IndexOf('(') + 1);
        var arguments = CppLiteral.SplitArguments(text[(text.IndexOf('(') + 1)..end]);
        return $"{callee}({string.Join(", ", arguments.Where(part => part.Length > 0))})";
    }

    /// <summary>
    /// The declaration under typedefs, pointers, qualifiers, references, arrays and elaborations; null when there is
    /// none.
    /// </summary>
    private static Declaration? Innermost(TypeNode type)
    {
        var node = type.WithoutAliases;
        while (node.IsCompound)
            node = node.Base!.WithoutAliases;
        return node.Declaration;
    }

    private static string Qualify(Declaration? scope, string name) =>
        scope?.QualifiedName switch
        {
            null => name,
            "::" => "::" + name,
            var prefix => $"{prefix}::{name}",
        };

    private ScopeNames NamesOf(Declaration scope)
    {
        if (!_names.TryGetValue(scope, out var names))
            _names[scope] = names = ScopeNames.Of(scope);
        return names;
    }

    /// <summary>Names of the enumerators and variables that a scope declares itself.</summary>
    private sealed record ScopeNames(HashSet<string> Enumerators, HashSet<string> Variables)
    {
        public static ScopeNames Of(Declaration scope)
        {
            var names = new ScopeNames(
                new HashSet<string>(StringComparer.Ordinal),
                new HashSet<string>(StringComparer.Ordinal)
            );
            foreach (var member in scope.Members)
            {
                if (member.Kind == DeclarationKind.Variable)
                    names.Variables.Add(member.Name);
                if (member.Kind != DeclarationKind.Enumeration)
                    continue;
                foreach (var value in member.Enumerators)
                    names.Enumerators.Add(value.Name);
            }
            return names;
        }
    }
}
