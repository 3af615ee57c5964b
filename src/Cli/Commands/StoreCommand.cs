using System.CommandLine;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen store</c>: looks into a store of class models (spec 3.1).</summary>
internal static class StoreCommand
{
    public const string Name = "store";

    private const string Description = """
        Prints the class models of a store.

        Examples:
          wrapgen store dump --store itk-pkl
          wrapgen store dump --store itk-pkl --format json Image.itkImage Index.itkIndex
          wrapgen store dump --store itk-pkl --wrappers itkImage
        """;

    public static Command Create(ICommandHost host) =>
        new(Name, "Looks into a store of class models, or makes one.")
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
            Description = "Form of the output.",
            DefaultValueFactory = _ => "json",
        };
        format.AcceptOnlyFromAmong("json");
        var keys = new Argument<string[]>("KEY")
        {
            Description = "Keys (class.submodule); none: all of them.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var wrappers = new Option<bool>("--wrappers")
        {
            Description = "The concrete classes behind strict stubs instead of the class models; keys are submodules.",
        };
        var command = new Command("dump", Description) { directory, format, wrappers, keys };
        command.SetAction(arguments =>
        {
            using var store = ModelStore.OpenExisting(arguments.GetRequiredValue(directory));
            if (arguments.GetValue(wrappers))
                return DumpWrappers(store, arguments.GetValue(keys) ?? [], host);
            var models = Chosen(store, arguments.GetValue(keys) ?? []).ConvertAll(row => row.Decode());
            using var output = host.OpenOutput();
            ModelJson.Write(output, models);
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
        WrapperJson.Write(
            output,
            rows.Where(row => submodules.Length == 0 || submodules.Contains(row.Submodule, StringComparer.Ordinal))
                .Select(row => row.Decode())
        );
        return ExitCodes.Success;
    }

    private static Command CreateInit()
    {
        var directory = Directory();
        var command = new Command(
            "init",
            """
            Makes the directory and an empty database in it; a database that is there stays as it is.

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
            Prints where the database is or would be: its name has the version of its schema.

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
