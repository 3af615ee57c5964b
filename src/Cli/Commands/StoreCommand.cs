using System.CommandLine;
using Wrapgen.Cli.Hosting;
using Wrapgen.Cli.Json;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen store</c>: looks into a store of class models, or creates one.</summary>
internal static class StoreCommand
{
    public const string Name = "store";

    private const string Description = """
        Print the class models of a store.

        Examples:
          wrapgen store dump --store itk-pkl
          wrapgen store dump --store itk-pkl --format json Image.itkImage Index.itkIndex
          wrapgen store dump --store itk-pkl --wrappers itkImage
        """;

    public static Command Create(ICommandHost host) =>
        new(Name, "Look into a store of class models, or create one.")
        {
            CreateDump(host),
            CreateInit(),
            CreatePath(host),
        };

    private static Command CreateDump(ICommandHost host)
    {
        var directory = Directory();
        var format = new Option<string>("--format")
        {
            Description = "Output format.",
            DefaultValueFactory = _ => "json",
        };
        format.AcceptOnlyFromAmong("json");
        var keys = new Argument<string[]>("KEY")
        {
            Description = "Keys, such as Image.itkImage (default: all).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var wrappers = new Option<bool>("--wrappers")
        {
            Description = "Dump the concrete classes behind strict stubs instead of class models; keys are submodules.",
        };
        var command = new Command("dump", Description) { directory, format, wrappers, keys };
        command.SetAction(arguments =>
        {
            using var store = ModelStore.OpenExisting(arguments.GetRequiredValue(directory));
            if (arguments.GetValue(wrappers))
                return DumpWrappers(store, arguments.GetValue(keys) ?? [], host);
            var rows = Chosen(store, arguments.GetValue(keys) ?? []);
            using var output = host.OpenOutput();
            JsonOutput.WriteMembers(
                output,
                rows.Select(row => KeyValuePair.Create(row.Key, ModelDocument.Of(row.Decode()))),
                ModelDumpJsonContext.Default.ModelDocument
            );
            return ExitCodes.Success;
        });
        return command;
    }

    private static int DumpWrappers(ModelStore store, string[] submodules, ICommandHost host)
    {
        var rows = store.ReadWrappers();
        if (submodules.FirstOrDefault(name => !rows.Any(row => row.Submodule == name)) is { } missing)
            throw new WrapgenException(Rules.NoSuchKey(store.DatabasePath, missing));
        using var output = host.OpenOutput();
        JsonOutput.WriteMembers(
            output,
            rows.Where(row => submodules.Length == 0 || submodules.Contains(row.Submodule, StringComparer.Ordinal))
                .Select(row => KeyValuePair.Create(row.Submodule, SubmoduleDocument.Of(row.Decode()))),
            CliJsonContext.Default.SubmoduleDocument
        );
        return ExitCodes.Success;
    }

    private static Command CreateInit()
    {
        var directory = Directory();
        var command = new Command(
            "init",
            """
            Create the directory and an empty database in it. An existing database is left alone.

            Example:
              wrapgen store init --store itk-pkl
            """
        )
        {
            directory,
        };
        command.SetAction(arguments =>
        {
            var path = arguments.GetRequiredValue(directory);
            OutputDirectory.Create(path);
            using var store = ModelStore.Open(path);
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command CreatePath(ICommandHost host)
    {
        var directory = Directory();
        var command = new Command(
            "path",
            """
            Print the path of the database, whether it exists or not. Its name contains the version of the schema.

            Example:
              wrapgen store path --store itk-pkl
            """
        )
        {
            directory,
        };
        command.SetAction(arguments =>
        {
            host.Output.WriteLine(ModelStore.PathIn(arguments.GetRequiredValue(directory)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Option<string> Directory() =>
        new("--store")
        {
            Description = "Store directory.",
            HelpName = "DIR",
            Required = true,
        };

    private static List<StoredModel> Chosen(ModelStore store, string[] keys)
    {
        var rows = store.ReadAll();
        if (keys.Length == 0)
            return [.. rows];
        var missing = keys.FirstOrDefault(key => !rows.Any(row => row.Key == key));
        if (missing is not null)
            throw new WrapgenException(Rules.NoSuchKey(store.DatabasePath, missing));
        return [.. rows.Where(row => keys.Contains(row.Key, StringComparer.Ordinal))];
    }
}
