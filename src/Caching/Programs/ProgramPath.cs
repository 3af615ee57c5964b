using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Programs;

/// <summary>Finds programs in the way in which the system starts them.</summary>
internal static class ProgramPath
{
    /// <summary>The file that would run; null when there is none.</summary>
    /// <param name="name">A path, or a bare name that is looked up.</param>
    /// <param name="searchPath">The value of PATH.</param>
    public static string? Find(string name, string? searchPath)
    {
        if (name.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) >= 0)
            return FirstFile(name);
        foreach (var folder in (searchPath ?? "").Split(Path.PathSeparator))
            if (FirstFile(Path.Combine(folder.Length == 0 ? "." : folder, name)) is { } found)
                return found;
        return null;
    }

    private static string? FirstFile(string path)
    {
        if (IsProgram(path))
            return path;
        return OperatingSystem.IsWindows() && IsProgram(path + ".exe") ? path + ".exe" : null;
    }

    private static bool IsProgram(string path) =>
        FileStamp.Of(path).Kind == FileKind.Regular
        && (
            OperatingSystem.IsWindows()
            || (
                File.GetUnixFileMode(path)
                & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)
            ) != 0
        );
}
