using System.CommandLine;
using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Storage;

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
        """;

    public static Command Create() => new(Name, "Looks into a store of class models.") { CreateDump() };

    private static Command CreateDump()
    {
        var directory = new Option<string>("--store") { Description = "Store directory.", HelpName = "DIR", Required = true };
        var format = new Option<string>("--format") { Description = "Form of the output.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var keys = new Argument<string[]>("KEY") { Description = "Keys (class.submodule); none: all of them.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("dump", Description) { directory, format, keys };
        command.SetAction(arguments =>
        {
            using var store = ModelStore.OpenForReading(arguments.GetRequiredValue(directory));
            var models = Chosen(store, arguments.GetValue(keys) ?? []).ConvertAll(row => row.Decode());
            using var output = Console.OpenStandardOutput();
            ModelJson.Write(output, models);
            return ExitCodes.Success;
        });
        return command;
    }

    private static List<StoredModel> Chosen(ModelStore store, string[] keys)
    {
        var rows = store.ReadAll();
        if (keys.Length == 0) return [.. rows];
        var missing = keys.FirstOrDefault(key => !rows.Any(row => row.Key == key));
        if (missing is not null) throw new WrapgenException(Rules.NoSuchKey(store.DatabasePath, missing));
        return [.. rows.Where(row => keys.Contains(row.Key, StringComparer.Ordinal))];
    }
}
