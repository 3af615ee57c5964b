using System.CommandLine;
using Wrapgen.Cli.Diagnostics;
using Wrapgen.Emitters.Stubs;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen stubs</c>: the Python stubs of all modules (spec 3.2).</summary>
internal static class StubsCommand
{
    public const string Name = "stubs";

    private const string Description = """
        Writes the Python stubs (.pyi) of all modules from their class models.

        Examples:
          wrapgen stubs --pyi_dir itk-stubs --pkl_dir itk-pkl --index_list_file index_files.txt
          wrapgen stubs --pyi_dir=itk-stubs --pkl_dir=itk-pkl --index_list_file=index_files.txt --prune
          wrapgen stubs @stubs.rsp                   arguments from a response file
        """;

    public static Command Create()
    {
        var output = new Option<string>("--pyi_dir") { Description = "Directory for the stubs; created when missing.", HelpName = "DIR", Required = true };
        var store = new Option<string>("--pkl_dir") { Description = "Store directory that the module runs filled.", HelpName = "DIR", Required = true };
        var list = new Option<string>("--index_list_file") { Description = "File with the manifests' paths, separated by ';'.", HelpName = "FILE", Required = true };
        var prune = new Option<bool>("--prune") { Description = "Delete class models that no manifest names, and stubs of classes that no longer exist." };
        var debug = new Option<bool>("-d") { Description = "Debug: delete manifests in the store directory that are not in the list." };
        var templates = new Option<string?>("--templates") { Description = "Directory of *.sbn files that replace the built-in templates of the same name.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Make every stub anew, whatever is known of the last run." };
        var profile = ProfileOption.Create();
        var command = new Command(Name, Description) { output, store, list, prune, debug, templates, force, profile };
        var diagnostics = new DiagnosticOptions();
        diagnostics.AddTo(command);
        command.SetAction(arguments =>
        {
            using var findings = diagnostics.Open(arguments, Console.Error);
            return findings.Run(writer => Interruption.Run(cancellation => Run(arguments, writer, cancellation)));
        });
        return command;

        int Run(ParseResult arguments, IFindingWriter findings, CancellationToken cancellation)
        {
            var options = new StubOptions
            {
                OutputDirectory = arguments.GetRequiredValue(output),
                StoreDirectory = arguments.GetRequiredValue(store),
                IndexListFile = arguments.GetRequiredValue(list),
                Prune = arguments.GetValue(prune),
                DeleteUnlistedManifests = arguments.GetValue(debug),
                TemplateDirectory = arguments.GetValue(templates),
                Force = arguments.GetValue(force),
                Profile = ProfileOption.Of(arguments, profile),
            };
            new StubRun(options, diagnostic => findings.Write(new Finding(diagnostic))).Run(cancellation);
            return ExitCodes.Success;
        }
    }
}
