namespace Wrapgen.Caching.Programs;

/// <summary>A fresh look at a program.</summary>
/// <param name="Identity">What was found.</param>
/// <param name="Watched">Every path whose change could change the answer, absent ones included.</param>
internal sealed record ProgramProbe(ProgramIdentity Identity, IReadOnlyList<string> Watched);
