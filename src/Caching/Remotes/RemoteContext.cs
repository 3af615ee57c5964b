using Wrapgen.Caching.Settings;

namespace Wrapgen.Caching.Remotes;

/// <summary>What a connection is opened with.</summary>
/// <param name="Address">Where to connect.</param>
/// <param name="Limits">How long to wait.</param>
/// <param name="Variable">Looks up a variable of the environment: credentials, certificates.</param>
internal sealed record RemoteContext(RemoteAddress Address, RemoteLimits Limits, Func<string, string?> Variable);
