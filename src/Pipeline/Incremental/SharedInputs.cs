using System.Collections.Concurrent;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>
/// Files that many modules of one build read, such as the alias files of a module that all others depend on: each is
/// read and parsed once. A module asks only for files of modules that have ended, so a file does not change after it
/// was read.
/// </summary>
internal sealed class SharedInputs
{
    private readonly ConcurrentDictionary<string, SmallFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IdxContent> _aliases = new(StringComparer.Ordinal);

    /// <summary>The file; the first caller reads it.</summary>
    public SmallFile Read(string path, Func<string, SmallFile> read) => _files.GetOrAdd(path, read);

    /// <summary>The alias file; the first caller parses it.</summary>
    public IdxContent Aliases(string path, Func<string, IdxContent> parse) => _aliases.GetOrAdd(path, parse);
}
