namespace Wrapgen.Pipeline.Model;

/// <summary>How SWIG names reduce to Python class names.</summary>
public sealed record UntypedNameRules
{
    /// <summary>Ends that mark a template and are removed first, longest first.</summary>
    public EquatableArray<string> TypedSuffixes { get; init; } = [];

    /// <summary>Starts of names that decide the class by themselves.</summary>
    public EquatableArray<NamePrefixRule> Prefixes { get; init; } = [];

    /// <summary>
    /// Marks that split a name: the rules apply to the rest behind the mark on its own. In order of precedence.
    /// </summary>
    public EquatableArray<string> SplitMarks { get; init; } = [];

    /// <summary>Split marks that do not count in names with a given text.</summary>
    public EquatableArray<SpellingRule> SplitExceptions { get; init; } = [];

    /// <summary>Rests behind a split mark that count as empty.</summary>
    public EquatableArray<string> EmptyRests { get; init; } = [];

    /// <summary>Words that an instantiation suffix may hold besides capitals, digits and underscores.</summary>
    public EquatableArray<string> SuffixWords { get; init; } = [];
}
