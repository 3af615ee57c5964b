using System.Text;
using Wrapgen.Caching.Tools;

namespace Wrapgen.Caching.Swig;

/// <summary>A run of SWIG in a folder of reduced imports.</summary>
internal sealed class SlimRun : IReducedRun
{
    private readonly string _folder;
    private readonly Dictionary<string, SlimFile> _files;
    private readonly HashSet<string> _reached;

    private SlimRun(
        string folder,
        IReadOnlyList<SlimFile> files,
        IEnumerable<string> reached,
        IReadOnlyList<string> command
    )
    {
        _folder = folder;
        _files = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        _reached = reached.ToHashSet(StringComparer.Ordinal);
        Command = command;
    }

    public IReadOnlyList<string> Command { get; }

    public string WorkingDirectory => _folder;

    /// <summary>Writes the folder; null when the command has nothing to reduce.</summary>
    public static SlimRun? TryPrepare(SwigArguments arguments, ToolCommand command)
    {
        var invocation = arguments.Invocation;
        // All but the first look for files in the working directory, which is another one in a reduced run. The rules
        // by which imports are followed are those of paths with slashes.
        if (
            OperatingSystem.IsWindows()
            || arguments.ForcedIncludes.Count > 0
            || invocation.Variable("SWIG_FEATURES") is not null
            || invocation.Variable("SWIG_LIB") is { } library && !Path.IsPathRooted(library)
            || Directory.Exists("swig_lib")
        )
            return null;
        var directories = arguments.SearchDirectories.Select(directory => InputPath.Absolute(directory.Path)).ToList();
        var graph = new ImportGraph(command.Unit, arguments.Unit, directories);
        if (!graph.IsConsistent || SlimImports.Of(graph, command.Unit) is not { } files)
            return null;
        var folder = Directory.CreateTempSubdirectory("wrapgen-swig-").FullName;
        foreach (var file in files)
            File.WriteAllText(Path.Combine(folder, file.Name), file.Text, Encoding.Latin1);
        return new SlimRun(folder, files, graph.Files.Keys, CommandIn(arguments, command));
    }

    public IReadOnlyList<string>? Originals(IReadOnlyList<string> listed)
    {
        var originals = new List<string>(listed.Count);
        foreach (var path in listed)
        {
            var name = Path.GetFileName(path);
            var isCopy = Path.GetDirectoryName(Path.Combine(_folder, path)) == _folder;
            if (isCopy && !_files.ContainsKey(name))
                return null;
            // A file of the name of a copy, from anywhere else: SWIG looked in another order than was foreseen.
            if (!isCopy && _files.ContainsKey(name) && !_reached.Contains(path))
                return null;
            originals.Add(isCopy ? _files[name].Original : path);
        }
        return originals;
    }

    /// <summary>SWIG begins messages with the path of a file as it opened it.</summary>
    public string Translate(string printed)
    {
        var lines = printed.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].StartsWith(_folder + "/", StringComparison.Ordinal)
                ? lines[i][(_folder.Length + 1)..]
                : lines[i];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && _files.TryGetValue(line[..colon], out var file))
                lines[i] = file.Spelling + line[colon..];
        }
        return string.Join('\n', lines);
    }

    public bool IsTraced(ReadOnlySpan<byte> output) => output.IndexOf(Encoding.UTF8.GetBytes(_folder)) >= 0;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The command with paths that do not depend on the working directory.</summary>
    private static List<string> CommandIn(SwigArguments arguments, ToolCommand command)
    {
        var invocation = arguments.Invocation;
        var result = new List<string>(invocation.Command.Take(invocation.ProgramIndex))
        {
            InputPath.Absolute(command.Programs[0].Path!),
        };
        var expanded = arguments.Expanded;
        for (var i = 0; i < expanded.Count; i++)
        {
            var argument = expanded[i];
            if (argument is "-o" or "-oh" or "-outdir" && i + 1 < expanded.Count)
                result.AddRange([argument, InputPath.Absolute(expanded[++i])]);
            else if (argument.StartsWith("-I", StringComparison.Ordinal))
                result.Add("-I" + InputPath.Absolute(argument[2..]));
            else
                // All copies are found by their names alone, so an interface that imports itself is read once.
                result.Add(argument == arguments.Unit ? Path.GetFileName(argument) : argument);
        }
        return result;
    }
}
