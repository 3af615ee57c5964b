using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using Wrapgen.Cli.Demo;
using Wrapgen.Cli.Hosting;
using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen demo</c>: wraps an example that is embedded in the program.</summary>
internal static class DemoCommand
{
    // Strict stubs show the most.
    private const string DefaultStyle = "strict";

    /// <summary>The class whose stub is shown.</summary>
    private const string ExampleClass = "Circle";

    private const int ExcerptLines = 30;

    public static Command Create(ICommandHost host)
    {
        var output = new Option<string>("--output")
        {
            Description = "Directory for the results (default: wrapgen-demo in the temporary directory).",
            HelpName = "DIR",
        };
        var style = StyleOption.Create(DefaultStyle);
        var command = new Command(
            "demo",
            """
            Wrap a small C++ library that is embedded in this program, and show the results.

            Example:
              wrapgen demo --output shapes-demo
            """
        )
        {
            output,
            style,
        };
        command.SetAction(arguments =>
            Run(
                arguments.GetValue(output) ?? Path.Combine(Path.GetTempPath(), "wrapgen-demo"),
                arguments.GetValue(style) ?? DefaultStyle,
                host
            )
        );
        return command;
    }

    private static int Run(string root, string style, ICommandHost host)
    {
        var folders = new DemoFolders(Path.GetFullPath(root), style == DefaultStyle ? "stubs" : $"{style}-stubs");
        var inputs = new ShapesInputs(Open);
        var modules = inputs.Modules();
        try
        {
            folders.Create();
            inputs.WriteProfile(folders.Profile);
            foreach (var module in modules)
                inputs.Write(module, folders.Interfaces, folders.Inputs);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnwritableFile(folders.Root, failure.Message), failure);
        }
        var results = RunModules(folders, modules);
        var stubs = RunStubs(folders, results, style, host);
        Print(host.Output, folders, results, stubs);
        return ExitCodes.Success;
    }

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/" + file)
        ?? throw new UnreachableException($"The project file embeds {file}.");

    private static List<ModuleResult> RunModules(DemoFolders folders, IReadOnlyList<ShapesModule> modules)
    {
        var profile = ProfileFile.Find(folders.Profile);
        var runner = new ModuleRunner([new InterfaceEmitter()]);
        return [.. modules.Select(module => runner.Run(Options(module, folders, profile)))];
    }

    private static ModuleOptions Options(ShapesModule module, DemoFolders folders, WrappingProfile profile) =>
        new()
        {
            MdxFiles = [.. module.Mdx.Select(mdx => Path.Combine(folders.Interfaces, mdx))],
            InterfaceDirectory = folders.Interfaces,
            LibraryDirectory = folders.Root,
            StoreDirectory = folders.Store,
            StubDirectory = folders.Stubs,
            SnakeCaseFile = Path.Combine(folders.Interfaces, module.Name + "_snake_case.py"),
            Stamp = Path.Combine(folders.Store, module.Name + StampFile.Suffix),
            SubmoduleOrder = module.Submodules,
            Profile = profile,
        };

    private static StubResult RunStubs(DemoFolders folders, List<ModuleResult> results, string style, ICommandHost host)
    {
        var manifests = results.SelectMany(result => result.Submodules).Select(submodule => submodule.Manifest);
        File.WriteAllText(folders.ManifestList, string.Join(';', manifests));
        var options = new StubOptions
        {
            OutputDirectory = folders.Stubs,
            StoreDirectory = folders.Store,
            IndexListFile = folders.ManifestList,
            Style = style,
            Prune = true,
            Profile = ProfileFile.Find(folders.Profile),
        };
        return new StubRun(options, diagnostic => host.Error.WriteLine(diagnostic)).Run();
    }

    private static void Print(TextWriter output, DemoFolders folders, List<ModuleResult> results, StubResult stubs)
    {
        var example = Directory.GetFiles(folders.Stubs, $"*{ExampleClass}*.pyi").Order(StringComparer.Ordinal).First();
        output.WriteLine(
            $"Wrapped {results.Count} modules with {results.Sum(result => result.Submodules.Count)} submodules:"
        );
        foreach (var result in results)
            output.WriteLine(
                $"  {result.Module, -16} {string.Join(", ", result.Submodules.Select(submodule => submodule.Name))}"
            );
        output.WriteLine(
            $"""

            CastXML input        {folders.Inputs}
            SWIG input           {folders.Interfaces}
            class models         {folders.Store}
            Python stubs         {folders.Stubs} ({stubs.Written + stubs.Unchanged} files)

            From {Path.GetFileName(example)}:

            """
        );
        foreach (var line in File.ReadLines(example).Take(ExcerptLines))
            output.WriteLine("    " + line);
    }
}
