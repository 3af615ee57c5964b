using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>Reduces SWIG names to Python class names (docs/wrapping-rules.md, "Untyped names").</summary>
internal sealed class UntypedNames(WrappingProfile profile)
{
    private readonly UntypedNameRules _rules = profile.UntypedNames;

    /// <summary>
    /// The Python class that a wrapped class belongs to. Every superclass mark in the name is taken out, wherever it
    /// stands: the base of a base that is wrapped for one derived class carries two of them.
    /// </summary>
    public UntypedName OfWrapped(string swigName) =>
        Of(
            profile.ClassModels.SuperclassSuffix is { Length: > 0 } mark
                ? swigName.Replace(mark, "", StringComparison.Ordinal)
                : swigName
        );

    /// <summary>The Python class of a SWIG name without superclass marks.</summary>
    public UntypedName Of(string swigName)
    {
        var name = swigName.StartsWith(profile.SwigPrefix, StringComparison.Ordinal)
            ? swigName[profile.SwigPrefix.Length..]
            : swigName;
        var isTyped = false;
        foreach (var suffix in _rules.TypedSuffixes)
        {
            if (name.Length <= suffix.Length || !name.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            (name, isTyped) = (name[..^suffix.Length], true);
            break;
        }
        foreach (var rule in _rules.Prefixes)
            if (Starts(name, rule.Prefix) && (rule.Except is null || !Starts(name, rule.Except)))
                return new UntypedName(rule.ClassName, rule.IsTyped);
        if (SplitPoint(name) is > 0 and var split)
            return Split(name[..split], name[split..], isTyped);
        var end = SuffixStart(name);
        return end < name.Length ? new UntypedName(name[..end], true) : new UntypedName(name, isTyped);
    }

    private UntypedName Split(string head, string rest, bool isTyped)
    {
        if (rest.Length == 0)
            return new UntypedName(head, isTyped);
        var reduced = Of(rest);
        return _rules.EmptyRests.Contains(reduced.ClassName)
            ? new UntypedName(head, true)
            : new UntypedName(head + reduced.ClassName, reduced.IsTyped);
    }

    /// <summary>The end of the first split mark that counts; 0 when none does.</summary>
    private int SplitPoint(string name)
    {
        foreach (var mark in _rules.SplitMarks)
        {
            var position = name.IndexOf(mark, StringComparison.Ordinal);
            var isExcepted = _rules.SplitExceptions.Any(rule =>
                rule.From == mark && name.Contains(rule.To, StringComparison.Ordinal)
            );
            if (position >= 0 && !isExcepted)
                return position + mark.Length;
        }
        return 0;
    }

    /// <summary>
    /// The start of the instantiation suffix: capitals, digits and underscores, then any of the known words, then again
    /// such characters, up to the end of the name. The length of the name when there is no suffix.
    /// </summary>
    private int SuffixStart(string name)
    {
        var start = RunStart(name, name.Length);
        for (var end = start; WordBefore(name, end) is { } word; )
        {
            end -= word.Length;
            var run = RunStart(name, end);
            if (run < end)
                start = run;
        }
        return start;
    }

    private string? WordBefore(string name, int end)
    {
        foreach (var word in _rules.SuffixWords)
            if (name.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal))
                return word;
        return null;
    }

    private static int RunStart(string name, int end)
    {
        while (
            end > 0
            && (char.IsAsciiLetterUpper(name[end - 1]) || char.IsAsciiDigit(name[end - 1]) || name[end - 1] == '_')
        )
            end--;
        return end;
    }

    private static bool Starts(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);
}
