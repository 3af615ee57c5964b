using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Tools;

namespace Wrapgen.Caching.CastXml;

/// <summary>castxml: one translation unit in, one XML file out, headers listed as clang lists them.</summary>
internal sealed class CastXmlTool : ICachedTool
{
    /// <summary>
    /// Variables that change what the compiler behind castxml answers; PATH finds the compiler behind a launcher.
    /// </summary>
    private static readonly string[] CompilerVariables =
    [
        "PATH",
        "CPATH",
        "C_INCLUDE_PATH",
        "CPLUS_INCLUDE_PATH",
        "SDKROOT",
        "MACOSX_DEPLOYMENT_TARGET",
        "GCC_EXEC_PREFIX",
        "COMPILER_PATH",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "LANGUAGE",
        "CCC_OVERRIDE_OPTIONS",
        "SOURCE_DATE_EPOCH",
    ];

    public string Name => "castxml";

    public string Summary => "Run a castxml command, or restore its output from the cache.";

    public IReadOnlyList<string> KeyVariables { get; } =
    [
        "SDKROOT",
        "MACOSX_DEPLOYMENT_TARGET",
        "CPATH",
        "C_INCLUDE_PATH",
        "CPLUS_INCLUDE_PATH",
        "OBJC_INCLUDE_PATH",
        "OBJCPLUS_INCLUDE_PATH",
        "INCLUDE",
        "EXTERNAL_INCLUDE",
        "CL",
        "_CL_",
        "GCC_EXEC_PREFIX",
        "COMPILER_PATH",
        "CCC_OVERRIDE_OPTIONS",
        "SOURCE_DATE_EPOCH",
    ];

    public ToolCommand Read(Invocation invocation)
    {
        var arguments = CastXmlArguments.Parse(invocation);
        return new ToolCommand
        {
            Invocation = invocation,
            Obstacle = arguments.Obstacle,
            Outputs = arguments.Output.Length > 0 ? [new ToolOutput(arguments.Output)] : [],
            Unit = arguments.TranslationUnit,
            KeyArguments = arguments.KeyArguments,
            SearchDirectories = [.. arguments.SearchDirectories, .. DirectoriesOfEnvironment(invocation)],
            ForcedIncludes = arguments.ForcedIncludes,
            ResponseFiles = arguments.ResponseFiles,
            Programs = arguments.Obstacle is null ? [.. Programs(arguments)] : [],
        };
    }

    public IReadOnlyList<string> DepfileArguments(string depfile, string? target) =>
        // Left alone, clang names an object file as the target, and Ninja refuses a depfile for another file than its
        // output.
        target is null
            ? ["-MD", "-MF", depfile]
            : ["-MD", "-MF", depfile, "-MQ", target];

    public IReadOnlyList<string> ListingCommand(ToolCommand command, string depfile) =>
        CastXmlArguments.PreprocessCommand(command.Invocation, depfile);

    public IReadOnlyList<string> ReadListing(string output) => LineMarkers.Files(output);

    public ScannedSource Scan(ReadOnlySpan<byte> source) => SourceScanner.Scan(source);

    public bool CanRelocate(byte[] output, ReadOnlySpan<byte> paths, IEnumerable<string> directories) =>
        XmlPaths.CanRelocate(output, paths, directories);

    public byte[] Relocate(byte[] output, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to) =>
        XmlPaths.Relocate(output, from, to);

    private static IEnumerable<SearchDirectory> DirectoriesOfEnvironment(Invocation invocation) =>
        (invocation.Variable("CPATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => new SearchDirectory(path, SearchKind.User));

    private IEnumerable<ToolProgram> Programs(CastXmlArguments arguments)
    {
        var invocation = arguments.Invocation;
        var searchPath = invocation.Variable("PATH");
        yield return ToolProgram.Binary(Name, ProgramPath.Find(invocation.Program, searchPath));
        if (arguments.Compiler is not { } compiler)
            yield break;
        var path = ProgramPath.Find(compiler.Command[0], searchPath);
        var question = string.Join(
            '\0',
            (string[])
                [
                    "compiler",
                    compiler.Language,
                    path ?? "",
                    .. compiler.Command,
                    .. CompilerVariables.Select(name => invocation.Variable(name) ?? ""),
                ]
        );
        yield return new ToolProgram(
            "compiler",
            path,
            question,
            digests => CompilerProbe.Run(compiler, path, invocation, digests)
        );
    }
}
