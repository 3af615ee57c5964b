using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// What is found at the places that a search for a header passes. All units of a batch ask about nearly the same places,
/// and one look after the batch answers for all. Only one thread at a time may use it.
/// </summary>
internal sealed class DirectoryContents
{
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);

    /// <summary>A directory, which need not exist.</summary>
    /// <param name="path">Its path; empty for the current directory.</param>
    public Folder In(string path)
    {
        if (!_folders.TryGetValue(path, out var folder))
            _folders.Add(path, folder = new Folder(path));
        return folder;
    }

    /// <summary>A directory in which files are looked for.</summary>
    /// <param name="path">Its path; empty for the current directory.</param>
    internal sealed class Folder(string path)
    {
        private readonly bool _exists = FileStamp.Of(path.Length == 0 ? "." : path).Kind == FileKind.Directory;
        private readonly Dictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);

        public string Path => path;

        /// <summary>The stamp of an entry, without following a link; the default when there is none.</summary>
        public FileStamp StampOf(string name)
        {
            if (!_exists)
                return default;
            if (!_stamps.TryGetValue(name, out var stamp))
                _stamps.Add(name, stamp = FileStamp.OfName(PathOf(name)));
            return stamp;
        }

        /// <summary>The path of an entry.</summary>
        public string PathOf(string name) => SourcePath.Join(path, name);
    }
}
