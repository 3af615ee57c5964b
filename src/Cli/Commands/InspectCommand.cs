using System.CommandLine;
using Wrapgen.Cli.Hosting;
using Wrapgen.Cli.Json;
using Wrapgen.Pipeline.Inspection;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Queries;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen inspect</c>: describes a class of a build tree, or summarizes a CastXML file.</summary>
internal sealed class InspectCommand(ICommandHost host)
{
    public const string Name = "inspect";

    private const string Description = """
        Describe a class of a build tree, or summarize a CastXML file.

        Examples:
          wrapgen inspect Image --store itk-pkl --interface-dir Typedefs
          wrapgen inspect 'itk::Image<float,2>' --interface-dir Typedefs --library-dir Modules/ITKCommon
          wrapgen inspect Image.itkImage --store itk-pkl --json
          wrapgen inspect --xml castxml_inputs/itkImage.xml
          wrapgen inspect --xml itkImage.xml --query 'class name~^itk::Image & method.access=public'
        """;

    private readonly Argument<string?> _query = new("name")
    {
        Description = "Store key, C++ type, SWIG name or Python class.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> _store = new("--store", "--pkl_dir")
    {
        Description = "Store directory, for models, bases and derived classes.",
        HelpName = "DIR",
    };
    private readonly Option<string[]> _interfaces = new("--interface-dir", "-o")
    {
        Description = "Directory of .mdx and .idx files, for C++ types and SWIG names. Repeatable.",
        HelpName = "DIR",
    };
    private readonly Option<string[]> _libraries = new("--library-dir", "-l")
    {
        Description = "Directory that contains castxml_inputs, for locations of declarations. Repeatable.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _xml = new("--xml")
    {
        Description = "CastXML file to summarize, instead of a class.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _declarations = new("--query")
    {
        Description =
            "Print the declarations of the CastXML file that this asks for: KIND [PROPERTY=VALUE] [& MEMBERKIND.PROPERTY=VALUE]...",
        HelpName = "QUERY",
    };
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };
    private readonly Option<string> _profile = ProfileOption.Create();

    public static Command Create(ICommandHost host) => new InspectCommand(host).Build();

    private Command Build()
    {
        foreach (var option in (Option[])[_interfaces, _libraries])
            option.AllowMultipleArgumentsPerToken = false;
        var command = new Command(Name, Description)
        {
            _query,
            _store,
            _interfaces,
            _libraries,
            _xml,
            _declarations,
            _json,
            _profile,
        };
        command.Validators.Add(result =>
        {
            var hasName = result.GetValue(_query) is not null;
            if (hasName == (result.GetValue(_xml) is not null))
                result.AddError("Specify either a name or --xml FILE.");
            else if (hasName && result.GetValue(_declarations) is not null)
                result.AddError("A query is about a CastXML file: specify --xml FILE.");
            else if (hasName && result.GetValue(_store) is null && result.GetValue(_interfaces) is not { Length: > 0 })
                result.AddError(
                    "Specify a source: --store DIR (class models), --interface-dir DIR (.mdx and .idx files), or both."
                );
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (arguments.GetValue(_xml) is { } xml && arguments.GetValue(_declarations) is { } query)
            Answer(xml, DeclarationQuery.Parse(query), arguments.GetValue(_json));
        else if (arguments.GetValue(_xml) is { } summarized)
            Summarize(summarized, arguments);
        else
            Describe(arguments.GetValue(_query)!, arguments);
        return ExitCodes.Success;
    }

    private void Describe(string query, ParseResult arguments)
    {
        var index = WrappingIndex.Load(
            new InspectionSources
            {
                StoreDirectory = arguments.GetValue(_store),
                InterfaceDirectories = arguments.GetValue(_interfaces) ?? [],
                LibraryDirectories = arguments.GetValue(_libraries) ?? [],
                Profile = ProfileOption.Of(arguments, _profile),
            }
        );
        var found = index.Find(query);
        if (arguments.GetValue(_json))
            JsonOutput.Write(
                host.OpenOutput(),
                InspectionDocument.Of(found),
                CliJsonContext.Default.InspectionDocument
            );
        else
            new InspectionText(host.Output).Write(found);
    }

    private void Answer(string xml, DeclarationQuery query, bool asJson)
    {
        using var parsing = new ParsingStage();
        using var document = parsing.Open(xml);
        if (!asJson)
        {
            new InspectionText(host.Output).Write(query.Run(document));
            return;
        }
        using var output = host.OpenOutput();
        JsonOutput.Write(output, QueryDocument.Of(xml, query.Run(document)), CliJsonContext.Default.QueryDocument);
    }

    private void Summarize(string xml, ParseResult arguments)
    {
        using var parsing = new ParsingStage();
        using var document = parsing.Open(xml);
        var summary = CastXmlSummary.Of(document, ProfileOption.Of(arguments, _profile));
        if (arguments.GetValue(_json))
            JsonOutput.Write(host.OpenOutput(), SummaryDocument.Of(summary), CliJsonContext.Default.SummaryDocument);
        else
            new InspectionText(host.Output).Write(summary);
    }
}
