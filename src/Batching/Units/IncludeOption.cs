namespace Wrapgen.Batching.Units;

/// <summary>An option that names an include directory.</summary>
/// <param name="Flag">The flag, for example <c>-I</c>.</param>
/// <param name="Directory">The directory.</param>
internal readonly record struct IncludeOption(string Flag, string Directory);
