using Wrapgen.Caching.Tools;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Swig;

/// <summary>
/// The files that a run of SWIG read. SWIG lists them relative to its working directory, its own library first, and
/// leaves out those that <c>%insert</c> copies.
/// </summary>
/// <param name="command">The command that ran.</param>
internal sealed class InputPath(ToolCommand command)
{
    /// <summary>A path that does not depend on the working directory, otherwise as SWIG spells it.</summary>
    public static string Absolute(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..].TrimStart('/');
        var absolute =
            path.Length is 0 || path == "."
                ? Directory.GetCurrentDirectory()
                : Path.Combine(Directory.GetCurrentDirectory(), path);
        return absolute.Replace("//", "/", StringComparison.Ordinal);
    }

    /// <summary>Every file, the unit first.</summary>
    /// <param name="listed">What SWIG listed.</param>
    public IReadOnlyList<string> Complete(IReadOnlyList<string> listed)
    {
        if (listed.Count == 0)
            return [];
        var files = new List<string> { command.Unit };
        var seen = new HashSet<string>(StringComparer.Ordinal) { command.Unit };
        foreach (var file in listed.Select(Absolute))
            if (seen.Add(file))
                files.Add(file);
        var folders = command
            .SearchDirectories.Select(directory => directory.Path)
            .Concat(files.Select(file => Path.GetDirectoryName(file) ?? ""))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var directive in InterfaceDirectives.Find(File.ReadAllBytes(files[i])))
            {
                if (!directive.IsInserted)
                    continue;
                // SWIG took one of these; all of them count, which is simpler and never wrong.
                foreach (var folder in folders)
                    if (
                        Path.Combine(folder, directive.Name) is var file
                        && FileStamp.Of(file).Kind == FileKind.Regular
                        && seen.Add(file)
                    )
                        files.Add(file);
            }
        }
        return files;
    }
}
