using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Programs;

/// <summary>Finds programs in the way in which the system starts them.</summary>
internal static class ProgramPath
{
    private static readonly ProgramRules Rules = OperatingSystem.IsWindows()
        ? new WindowsProgramRules(Environment.GetEnvironmentVariable("PATHEXT"))
        : new UnixProgramRules();

    /// <summary>The file that would run; null when there is none.</summary>
    /// <param name="name">A path, or a bare name that is looked up.</param>
    /// <param name="searchPath">The value of PATH.</param>
    public static string? Find(string name, string? searchPath) => Rules.Find(name, searchPath, IsProgram);

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
