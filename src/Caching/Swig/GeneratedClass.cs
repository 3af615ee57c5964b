namespace Wrapgen.Caching.Swig;

/// <summary>A class of an interface file that Wrapgen wrote.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bases">What follows in its head: names of base classes, among other words.</param>
/// <param name="First">The line of its head.</param>
/// <param name="Last">The line of its closing brace.</param>
internal sealed record GeneratedClass(string Name, IReadOnlyList<string> Bases, int First, int Last);
