namespace Wrapgen.Caching.Programs;

/// <summary>
/// The rules of Windows: a name without one of the extensions in PATHEXT gets each of them in turn, a drive letter makes
/// a path, and entries of PATH may be in quotes. The working directory is not searched: a project must not decide which
/// compiler runs.
/// </summary>
/// <param name="extensions">The value of PATHEXT; null if it is not set.</param>
internal sealed class WindowsProgramRules(string? extensions) : ProgramRules
{
    private const string UsualExtensions = ".COM;.EXE;.BAT;.CMD";

    private readonly string[] _extensions =
    [
        .. (string.IsNullOrWhiteSpace(extensions) ? UsualExtensions : extensions)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            // PATHEXT is in capitals, files mostly are not.
            .Select(extension => extension.ToLowerInvariant()),
    ];

    protected override bool IsPath(string name) =>
        name.AsSpan().IndexOfAny('/', '\\') >= 0 || name.Length > 1 && name[1] == ':';

    protected override IEnumerable<string> Folders(string searchPath) =>
        searchPath
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => folder.Trim('"'))
            .Where(folder => folder.Length > 0);

    protected override string Join(string folder, string name) =>
        folder[^1] is '\\' or '/' or ':' ? folder + name : $"{folder}\\{name}";

    protected override IEnumerable<string> FilesOf(string path) =>
        HasExtension(path) ? [path] : _extensions.Select(extension => path + extension);

    private bool HasExtension(string path) =>
        _extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
