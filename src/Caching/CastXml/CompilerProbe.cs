using System.Text;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Running;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.CastXml;

/// <summary>
/// Asks the compiler behind <c>--castxml-cc-…</c> what castxml asks it: its predefined macros and its include
/// directories. The path of the compiler alone would let an upgraded compiler share entries with the old one.
/// </summary>
internal static class CompilerProbe
{
    private const string ListStart = "#include <...> search starts here:",
        ListEnd = "End of search list.";
    private const string Missing = "ignoring nonexistent directory \"",
        Framework = " (framework directory)";

    public static ProgramProbe Run(CompilerSetting compiler, string? path, Invocation invocation, FileDigests digests)
    {
        var hash = new DigestBuilder();
        // A missing compiler decides the result, too: castxml fails until one is installed.
        if (path is null)
            return new ProgramProbe(new ProgramIdentity(Digest.Of("no compiler"u8), []), []);
        hash.Append(digests.Of(path) ?? default);
        if (compiler.IsMicrosoft)
            return new ProgramProbe(new ProgramIdentity(hash.Finish(), []), [path]);
        var answer = CapturedProcess.Run(
            [
                path,
                .. compiler.Command.Skip(1),
                "-E",
                "-dM",
                "-v",
                "-x",
                compiler.IsC ? "c" : "c++",
                OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
            ],
            invocation.Apply
        );
        hash.Append(Encoding.UTF8.GetBytes(answer.Output));
        var watched = new List<string> { path };
        var directories = ReadDirectories(answer.Error, watched);
        foreach (var directory in directories)
            hash.Append(Encoding.UTF8.GetBytes(Path.GetFileName(directory) + '\0'));
        return new ProgramProbe(new ProgramIdentity(hash.Finish(), directories), watched);
    }

    /// <summary>
    /// Reads the include directories from the output of <c>-v</c>. It also watches the programs that the output names,
    /// because a driver or a launcher is rarely the compiler itself, and the directories that do not exist yet.
    /// </summary>
    internal static List<string> ReadDirectories(string log, List<string> watched)
    {
        var directories = new List<string>();
        var listing = false;
        foreach (var raw in log.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line == ListStart)
                listing = true;
            else if (line == ListEnd)
                listing = false;
            else if (listing && line.StartsWith(' '))
                AddDirectory(line[1..], directories);
            else if (line.StartsWith(Missing, StringComparison.Ordinal))
                watched.Add(line[Missing.Length..].TrimEnd('"'));
            else if (line.StartsWith(" /", StringComparison.Ordinal))
                watched.Add(line[1..].Split(' ')[0]);
            else if (line.StartsWith(" \"/", StringComparison.Ordinal))
                watched.Add(line[2..].Split('"')[0]);
        }
        return directories;
    }

    private static void AddDirectory(string path, List<string> directories) =>
        directories.Add(path.EndsWith(Framework, StringComparison.Ordinal) ? path[..^Framework.Length] : path);
}
