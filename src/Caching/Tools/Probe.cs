namespace Wrapgen.Caching.Tools;

/// <summary>A fresh look at a program.</summary>
/// <param name="Identity">What was found.</param>
/// <param name="Watched">Every path whose change could change the answer, absent ones included.</param>
internal sealed record Probe(ToolIdentity Identity, IReadOnlyList<string> Watched);
