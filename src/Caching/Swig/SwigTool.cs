using System.Text;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Tools;

namespace Wrapgen.Caching.Swig;

/// <summary>SWIG for Python: one interface file in; a wrapper, a Python module and a header of directors out.</summary>
internal sealed class SwigTool : ICachedTool
{
    public string Name => "swig";

    public string Summary => "Run a SWIG command, or restore its outputs from the cache.";

    public IReadOnlyList<string> KeyVariables { get; } = ["SWIG_LIB", "SWIG_FEATURES"];

    /// <summary>While SWIG reads a file, it also looks into the folders of all files that led to it.</summary>
    public bool LooksBesideAllIncluders => true;

    public ToolCommand Read(Invocation invocation)
    {
        var arguments = SwigArguments.Parse(invocation);
        var unit = arguments.Unit.Length > 0 ? InputPath.Absolute(arguments.Unit) : "";
        var modules = ModulesOf(arguments, unit);
        var obstacle =
            arguments.Obstacle ?? (modules.Count > 0 ? null : "an interface file without a %module of its own");
        var program = ProgramPath.Find(invocation.Program, invocation.Variable("PATH"));
        return new ToolCommand
        {
            Invocation = invocation,
            Obstacle = obstacle,
            Outputs = arguments.Wrapper.Length > 0 ? [.. Outputs(arguments, modules)] : [],
            Unit = unit,
            KeyArguments = arguments.KeyArguments,
            SearchDirectories = [.. SearchDirectories(arguments)],
            ForcedIncludes = arguments.ForcedIncludes,
            ResponseFiles = arguments.ResponseFiles,
            Programs = obstacle is null
                ? [ToolProgram.Binary(Name, program), SwigLibrary.Program(invocation, program)]
                : [],
        };
    }

    public IReadOnlyList<string> DepfileArguments(string depfile, string? target) =>
        target is null ? ["-MD", "-MF", depfile] : ["-MD", "-MF", depfile, "-MT", target];

    public IReadOnlyList<string> TakeDepfile(IReadOnlyList<string> command, out string? depfile)
    {
        depfile = null;
        var rest = new List<string>();
        var lists = false;
        for (var i = 0; i < command.Count; i++)
        {
            lists |= command[i] is "-MD" or "-MMD";
            if (command[i] is "-MF" or "-MT" && i + 1 < command.Count)
                depfile = command[i++] == "-MF" ? command[i] : depfile;
            else if (command[i] is not ("-MD" or "-MMD" or "-MP"))
                rest.Add(command[i]);
        }
        if (lists && depfile is not null)
            return rest;
        depfile = null;
        return command;
    }

    /// <summary>SWIG takes its last argument for the interface file.</summary>
    public IReadOnlyList<string> AddArguments(IReadOnlyList<string> command, IReadOnlyList<string> arguments) =>
        [.. command.SkipLast(1), .. arguments, command[^1]];

    public IReadOnlyList<string>? ListingCommand(ToolCommand command, string depfile) => null;

    public IReadOnlyList<string> ReadListing(string output) => [];

    public IReadOnlyList<string> CompleteInputs(ToolCommand command, IReadOnlyList<string> listed) =>
        new InputPath(command).Complete(listed);

    public ScannedSource Scan(ReadOnlySpan<byte> source) =>
        new(
            [
                .. InterfaceDirectives
                    .Find(source)
                    .Select(directive => new IncludeDirective(
                        directive.IsSystem ? IncludeForm.Angled : IncludeForm.Quoted,
                        directive.Name
                    )),
            ],
            UsesTime: false,
            HasOpaqueProbes: false,
            ComputesWithPath: false,
            FileMacros: []
        );

    /// <summary>
    /// A Python module that the run has written has the name that was read from the interface file; without one
    /// (<c>-noproxy</c>), the wrapper tells.
    /// </summary>
    public string? FindObstacle(ToolCommand command, IReadOnlyList<byte[]?> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            var path = command.Outputs[i].Path;
            if (!path.EndsWith(".py", StringComparison.Ordinal))
                continue;
            var name = Encoding.UTF8.GetBytes($"\"_{Path.GetFileNameWithoutExtension(path)}\"");
            if (outputs[i] is not null || outputs[0].AsSpan().IndexOf(name) >= 0)
                return null;
        }
        return "the name of its Python module is not in its interface file";
    }

    public bool CanRelocate(byte[] output, ReadOnlySpan<byte> paths, IEnumerable<string> directories)
    {
        var folders = Encoding
            .UTF8.GetString(paths)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => Path.GetDirectoryName(path) ?? "")
            .Concat(directories)
            .Distinct(StringComparer.Ordinal);
        foreach (var folder in folders)
            if (folder.Length > 1 && output.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder)) >= 0)
                return false;
        return true;
    }

    /// <summary>Only outputs without any path are relocated, so there is nothing to replace.</summary>
    public byte[] Relocate(byte[] output, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to) => output;

    public bool CanReduce => true;

    public IReducedRun? TryReduce(ToolCommand command) =>
        SlimRun.TryPrepare(SwigArguments.Parse(command.Invocation), command);

    private static IReadOnlyList<string> ModulesOf(SwigArguments arguments, string unit)
    {
        if (arguments.Module.Length > 0)
            return [arguments.Module];
        return arguments.Obstacle is null ? ModuleNames.Of(unit) : [];
    }

    private static IEnumerable<ToolOutput> Outputs(SwigArguments arguments, IReadOnlyList<string> modules)
    {
        yield return new ToolOutput(arguments.Wrapper);
        var header = arguments.Header.Length > 0 ? arguments.Header : Path.ChangeExtension(arguments.Wrapper, ".h");
        yield return new ToolOutput(header, IsOptional: true);
        var folder =
            arguments.OutputFolder.Length > 0 ? arguments.OutputFolder : Path.GetDirectoryName(arguments.Wrapper) ?? "";
        foreach (var module in modules)
            yield return new ToolOutput(Path.Combine(folder, module + ".py"), IsOptional: true);
    }

    /// <summary>SWIG opens a name in the working directory before it searches.</summary>
    private static IEnumerable<SearchDirectory> SearchDirectories(SwigArguments arguments)
    {
        yield return new SearchDirectory(Directory.GetCurrentDirectory(), SearchKind.Quote);
        foreach (var directory in arguments.SearchDirectories)
            yield return directory with
            {
                Path = InputPath.Absolute(directory.Path),
            };
        yield return new SearchDirectory(InputPath.Absolute("swig_lib/python"), SearchKind.User);
        yield return new SearchDirectory(InputPath.Absolute("swig_lib"), SearchKind.User);
    }
}
