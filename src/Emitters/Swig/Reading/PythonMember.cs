namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>What a block of Python defines.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
internal sealed record PythonMember(string Name, PythonMemberKind Kind) : SwigMember(Name)
{
    /// <summary>Parameters as written, <c>self</c> included.</summary>
    public IReadOnlyList<PythonParameter> Parameters { get; init; } = [];

    /// <summary>Value of a variable, as written; null for other members.</summary>
    public string? Value { get; init; }

    /// <summary>Annotation of the result or of the variable; null when there is none.</summary>
    public string? Annotation { get; init; }

    /// <summary>True for a function that returns or yields something.</summary>
    public bool HasResult { get; init; }

    /// <summary>Bases of a class, as written.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Members of a class.</summary>
    public IReadOnlyList<PythonMember> Members { get; init; } = [];
}
