namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>A move of headers since castxml read them.</summary>
/// <param name="Old">Start of the path in the XML.</param>
/// <param name="New">What replaces it.</param>
public sealed record SourceMap(string Old, string New);
