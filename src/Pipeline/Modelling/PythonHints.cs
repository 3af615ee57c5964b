using System.Collections.Frozen;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Python type hints of C++ types, for stubs and for keyword arguments (docs/wrapping-rules.md, "Python hints").
/// </summary>
internal sealed class PythonHints(WrappingProfile profile, TypeFactTable facts)
{
    private static readonly FrozenSet<string> Integers = (
        "char|signed char|unsigned char|short|unsigned short|int|unsigned int|long|unsigned long|long long|unsigned long long"
    )
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The hint in a stub; null when there is none.</summary>
    public string? ForStub(TypeNode type)
    {
        var known = facts.Of(type);
        known.StubHint ??= new Hint(HintOf(type, isStub: true));
        return known.StubHint.Value.Text;
    }

    /// <summary>The hint of a keyword argument; null when there is none.</summary>
    public string? ForFunction(TypeNode type)
    {
        var known = facts.Of(type);
        known.FunctionHint ??= new Hint(HintOf(type, isStub: false));
        return known.FunctionHint.Value.Text;
    }

    private string? HintOf(TypeNode type, bool isStub)
    {
        var plain = TypeTraits.Stripped(type);
        if (TypeTraits.IsBool(plain))
            return "bool";
        if (TypeTraits.IsIntegral(plain))
            return "int";
        if (TypeTraits.IsFloatingPoint(plain))
            return "float";
        if (TypeTraits.IsStdString(plain))
            return "str";
        if (TypeTraits.IsArray(plain) && BasicHint(TypeTraits.ArrayItem(plain).UnqualifiedText) is { } item)
            return $"Sequence[{item}]";
        var text = plain.UnqualifiedText;
        if (isStub && (text.EndsWith("::Iterator", StringComparison.Ordinal) || TypeTraits.IsPointer(plain)))
            return null;
        foreach (var rule in profile.Hints)
            if (text.StartsWith(rule.Start, StringComparison.Ordinal))
                return OfFamily(rule, text, isStub);
        return isStub && text == "void" ? "None" : null;
    }

    private string? OfFamily(HintRule rule, string text, bool isStub) =>
        rule.Kind switch
        {
            HintKind.Plain => rule.Hint,
            HintKind.LibraryType => isStub ? rule.Hint : $"{profile.Runtime.TypesAlias}.{rule.Hint}",
            HintKind.OwnName => isStub ? UpToArguments(text) : null,
            _ => SequenceOf(rule, text),
        };

    private static string? SequenceOf(HintRule rule, string text)
    {
        if (
            !TemplateText.IsInstantiation(text)
            || TemplateText.Arguments(text) is not { } arguments
            || arguments.Count <= rule.Argument
        )
            return null;
        var argument = arguments[rule.Argument];
        if (BasicHint(argument) is { } item)
            return $"Sequence[{item}]";
        return rule.Hint.Length > 0 && argument.StartsWith(rule.Hint, StringComparison.Ordinal)
            ? "Sequence[Sequence[int]]"
            : null;
    }

    private static string? BasicHint(string type) =>
        TypeText.Normalize(type) switch
        {
            "bool" => "bool",
            "float" or "double" or "long double" => "float",
            var name => Integers.Contains(name) ? "int" : null,
        };

    private static string UpToArguments(string text) =>
        text.IndexOf('<') is >= 0 and var bracket ? text[..bracket] : text;
}
