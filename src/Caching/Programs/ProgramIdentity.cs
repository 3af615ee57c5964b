using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Programs;

/// <summary>What a program is, as far as it decides the outputs.</summary>
/// <param name="Digest">Digest of its content and of what it reported about itself.</param>
/// <param name="SearchDirectories">Include directories it has built in; those that do not exist are left out.</param>
internal sealed record ProgramIdentity(Digest Digest, IReadOnlyList<string> SearchDirectories);
