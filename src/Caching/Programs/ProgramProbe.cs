namespace Wrapgen.Caching.Programs;

/// <summary>What a look at a program found.</summary>
/// <param name="Identity">What was found.</param>
/// <param name="Watched">Every path whose change could change the answer, absent ones included.</param>
internal sealed record ProgramProbe(ProgramIdentity Identity, IReadOnlyList<string> Watched);
