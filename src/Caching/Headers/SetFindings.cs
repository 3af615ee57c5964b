using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Headers;

/// <summary>What does not hold of a header set.</summary>
/// <param name="wantsAll">True to go on after the first difference, for explanations.</param>
internal sealed class SetFindings(bool wantsAll)
{
    private readonly List<string> _paths = [];

    /// <summary>The first difference; null when the set holds so far.</summary>
    public Miss? First { get; private set; }

    /// <summary>The path of every difference.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>True when the verdict is clear and nothing more is wanted.</summary>
    public bool IsEnough => First is not null && !wantsAll;

    public void Add(MissReason reason, string path)
    {
        First ??= new Miss(reason, path);
        _paths.Add(path);
    }
}
