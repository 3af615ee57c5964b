// Lists the classes of a CastXML file with their methods, runs its module with a custom emitter that writes a Markdown
// page about the Python API of each submodule, and writes the module's stubs in the style that you name.
using System.Text;
using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Platform.Diagnostics;

if (
    args is not [var mdx, var library, var submodule, var profileFile, var output, var style]
    || !StubStyles.Names.Contains(style)
)
{
    Console.Error.WriteLine(
        $"Usage: Embedding MDX LIBRARY_DIRECTORY SUBMODULE PROFILE OUTPUT_DIRECTORY {string.Join('|', StubStyles.Names)}"
    );
    return 2;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, signal) =>
{
    signal.Cancel = true;
    interrupted.Cancel();
};

try
{
    var profile = ProfileFile.Find(profileFile);
    ListClasses(Path.Combine(library, "castxml_inputs", submodule + ".xml"), profile);

    var result = new ModuleRunner([new InterfaceEmitter(), new MarkdownEmitter()]).Run(
        new ModuleOptions
        {
            MdxFiles = [mdx],
            LibraryDirectory = library,
            InterfaceDirectory = Path.GetDirectoryName(Path.GetFullPath(mdx))!,
            StoreDirectory = output,
            Profile = profile,
            Progress = new Said(),
        },
        interrupted.Token
    );
    Console.WriteLine(
        $"{result.Module}: {result.Submodules.Count} submodules, {result.Submodules.Sum(item => item.Warnings.Count)} warnings"
    );
    var stubs = MakeStubs(result, profile, output, style, interrupted.Token);
    Console.WriteLine($"{stubs.Written} {style} stubs written, {stubs.Unchanged} unchanged");
    return 0;
}
catch (WrapgenException failure)
{
    Console.Error.WriteLine(failure.Diagnostic);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}

static void ListClasses(string xml, WrappingProfile profile)
{
    using var parsing = new ParsingStage();
    using var document = parsing.Open(xml);
    var own = "::" + profile.NamespacePrefix;
    foreach (
        var type in document.Declarations.Where(item =>
            item.Kind == DeclarationKind.Class && item.QualifiedName.StartsWith(own, StringComparison.Ordinal)
        )
    )
    {
        Console.WriteLine($"{type.QualifiedName}  {type.Location?.File}({type.Location?.Line})");
        foreach (
            var method in type.Members.Where(item =>
                item is { Kind: DeclarationKind.MemberFunction, Access: AccessSpecifier.Public }
            )
        )
            Console.WriteLine(
                $"    {method.Type} {method.Name}({string.Join(", ", method.Arguments.Select(argument => $"{argument.Type} {argument.Name}"))})"
            );
    }
}

static StubResult MakeStubs(
    ModuleResult module,
    WrappingProfile profile,
    string output,
    string style,
    CancellationToken cancellation
)
{
    var indexes = Path.Combine(output, "indexes.txt");
    File.WriteAllText(indexes, string.Join(';', module.Submodules.Select(submodule => submodule.Manifest)));
    var options = new StubOptions
    {
        OutputDirectory = Path.Combine(output, "stubs"),
        StoreDirectory = output,
        IndexListFile = indexes,
        Style = style,
        Profile = profile,
    };
    return new StubRun(options, warning => Console.Error.WriteLine(warning)).Run(cancellation);
}

/// <summary>Prints progress synchronously; <see cref="Progress{T}"/> would print on another thread.</summary>
internal sealed class Said : IProgress<SubmoduleResult>
{
    public void Report(SubmoduleResult value) =>
        Console.WriteLine($"{value.Name}{(value.IsUnchanged ? " (unchanged)" : "")}");
}

/// <summary>Writes a Markdown page about the Python API of each submodule.</summary>
internal sealed class MarkdownEmitter : IModuleEmitter
{
    public IEnumerable<OutputFile> Emit(SubmoduleModel submodule, ModuleOptions options)
    {
        var page = new StringBuilder($"# {submodule.Name}\n");
        foreach (var type in submodule.ClassModels)
        {
            page.Append($"\n## {type.ClassName}\n\n");
            foreach (var method in type.Methods)
                page.Append(
                    $"* `{method.Name}`: {method.Overloads.Count} overload(s), {method.Overloads[0].ReturnHint ?? "unknown"}\n"
                );
        }
        yield return new OutputFile(
            Path.Combine(options.StoreDirectory, submodule.Name + ".md"),
            Encoding.UTF8.GetBytes(page.ToString())
        );
    }

    public IEnumerable<OutputFile> EmitModule(IReadOnlyCollection<string> functions, ModuleOptions options) => [];
}
