using System.Collections.Concurrent;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>
/// Files that many modules of one build read, such as the alias files of a module that all others depend on: each is read and parsed once.
/// A module asks only for files of modules that are through, so what was read stays true for the build.
/// </summary>
internal sealed class SharedInputs
{
    private readonly ConcurrentDictionary<string, SharedFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IdxContent> _aliases = new(StringComparer.Ordinal);

    /// <summary>The file, read by the first who asks.</summary>
    public SharedFile Read(string path, Func<string, SharedFile> read) => _files.GetOrAdd(path, read);

    /// <summary>The alias file, parsed by the first who asks.</summary>
    public IdxContent Aliases(string path, Func<string, IdxContent> parse) => _aliases.GetOrAdd(path, parse);
}

/// <summary>A small file with what it was.</summary>
internal sealed record SharedFile(byte[] Content, FileFingerprint Fingerprint);
