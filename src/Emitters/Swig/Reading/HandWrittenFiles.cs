using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>
/// The hand-written interface files of a library: those that the interface files of its submodules include, and those
/// that these import. Safe for use by several threads.
/// </summary>
/// <param name="directories">Where files are looked up, in this order, as SWIG does with <c>-I</c>.</param>
/// <param name="reads">Told the path of each file before it is read, one at a time.</param>
internal sealed class HandWrittenFiles(IReadOnlyList<string> directories, Action<string> reads)
{
    private readonly ConcurrentDictionary<string, HandWrittenFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>
    /// What is written by hand for a submodule; null if the file that its interface file always includes is not at hand.
    /// </summary>
    /// <exception cref="Platform.Diagnostics.WrapgenException">WG9001: a file cannot be read.</exception>
    public HandWrittenFile? Find(string submodule)
    {
        if (directories.Count == 0 || Open(SwigText.ExtensionFileOf(submodule), []) is not { } own)
            return null;
        var included = Includes(submodule)
            .Select(name => Open(name, []))
            .OfType<HandWrittenFile>()
            .Append(own)
            .ToList();
        return included.Count == 1 ? own : Together(included);
    }

    /// <summary>Files read so far of which SWIG makes modules of their own, sorted by module.</summary>
    public IEnumerable<HandWrittenFile> Modules =>
        _files.Values.Where(file => file.Module.Length > 0).OrderBy(file => file.Module, StringComparer.Ordinal);

    /// <summary>Files that the generated interface file includes before its classes, besides the one that it always includes.</summary>
    private IEnumerable<string> Includes(string submodule)
    {
        const string Include = "%include ";
        if (PathOf(submodule + ".i") is not { } path)
            return [];
        Announce(path);
        return
        [
            .. File.ReadLines(path)
                .TakeWhile(line => !line.StartsWith("class ", StringComparison.Ordinal))
                .Where(line => line.StartsWith(Include, StringComparison.Ordinal))
                .Select(line => line[Include.Length..].Trim())
                .Where(name => name != SwigText.ExtensionFileOf(submodule)),
        ];
    }

    private HandWrittenFile? Open(string name, ImmutableList<string> importing)
    {
        // Files that include each other are read once, as with an include guard.
        if (PathOf(name) is not { } path || importing.Contains(path, StringComparer.Ordinal))
            return null;
        if (_files.TryGetValue(path, out var known))
            return known;
        Announce(path);
        var text = InputFile.ReadText(path);
        var file = new HandWrittenFile { TextHash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan())) };
        HandWrittenReader.Read(file, text, other => Open(other, importing.Add(path)));
        return _files.GetOrAdd(path, file);
    }

    private static HandWrittenFile Together(List<HandWrittenFile> files)
    {
        var all = new HandWrittenFile();
        foreach (var file in files)
            all.Use(file);
        return all;
    }

    private string? PathOf(string name) =>
        _paths.GetOrAdd(
            name,
            file => directories.Select(directory => Path.Combine(directory, file)).FirstOrDefault(File.Exists)
        );

    private void Announce(string path)
    {
        lock (_gate)
        {
            if (_known.Add(path))
                reads(path);
        }
    }
}
