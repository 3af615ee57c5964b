namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>A member of a scope, and where the scope declares it.</summary>
/// <param name="Member">Number of its id.</param>
/// <param name="File">Number of the file.</param>
/// <param name="Line">One-based line; 0: not known.</param>
/// <param name="Origin">
/// For a member from a using declaration: its line in the base class, by which overloads are ordered. Otherwise 0.
/// </param>
/// <param name="IsArtificial">True when the compiler declared it.</param>
internal readonly record struct PlacedMember(int Member, int File, int Line, int Origin, bool IsArtificial);
