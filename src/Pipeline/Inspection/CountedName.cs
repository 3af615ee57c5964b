namespace Wrapgen.Pipeline.Inspection;

/// <summary>A name with the number of its occurrences.</summary>
/// <param name="Name">Name.</param>
/// <param name="Count">Number of occurrences.</param>
internal sealed record CountedName(string Name, int Count);
