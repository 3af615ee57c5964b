using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Programs;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Lookup;

/// <summary>A command that can be cached, with its keys.</summary>
internal sealed class PlannedRun
{
    private readonly string _castxml;
    private readonly long _planned;

    private PlannedRun(
        CastXmlArguments command,
        string castxml,
        CommandIdentity identity,
        PathRoots roots,
        long planned
    )
    {
        Command = command;
        Identity = identity;
        Roots = roots;
        (_castxml, _planned) = (castxml, planned);
    }

    public CastXmlArguments Command { get; }

    public CommandIdentity Identity { get; }

    public PathRoots Roots { get; }

    /// <summary>Name of the manifest: manifests of commands that could share entries begin alike.</summary>
    public string ManifestName => ManifestPrefix + Identity.Key;

    /// <summary>What the names of all manifests begin with whose entries this command could use.</summary>
    public string ManifestPrefix => $"{Identity.EntryBase.ToString().AsSpan(0, 16)}-";

    public string KeyIndexFile(CacheFolder root) => Path.Combine(root.UnitFolder(Identity.Unit), ManifestName);

    /// <summary>Works out the keys; a command that cannot be cached yields the obstacle instead.</summary>
    public static PlannedRun? Create(CacheSession session, IReadOnlyList<string> arguments, out string obstacle)
    {
        var planned = NativeFiles.Now();
        obstacle = "an environment prefix that is not understood";
        if (Invocation.Parse(arguments) is not { } invocation)
            return null;
        var command = CastXmlArguments.Parse(invocation);
        obstacle = command.Obstacle ?? "";
        if (obstacle.Length > 0)
            return null;
        if (!Entries.OutputFile.IsReplaceable(command.Output))
            obstacle = "an output that is no plain file";
        var searchPath = invocation.Variable("PATH");
        var castxml = ProgramPath.Find(invocation.Program, searchPath);
        if (castxml is null)
            obstacle = "castxml is not found";
        if (obstacle.Length > 0 || castxml is null)
            return null;
        var castxmlIdentity = session.Tools.Identify(
            $"castxml\0{castxml}",
            () => BinaryProbe.Run(castxml, session.Digests)
        );
        var compiler = command.Compiler is { } setting ? Identify(session, setting, invocation, searchPath) : null;
        var baseDirectories = session.Settings.BaseDirectories;
        var identity = CommandIdentity.Of(command, castxmlIdentity.Digest, compiler?.Digest, baseDirectories);
        var search = SearchOrder(command, compiler);
        var unitFolder = Path.GetDirectoryName(command.TranslationUnit) ?? "";
        return new PlannedRun(command, castxml, identity, new PathRoots(search, unitFolder, baseDirectories), planned);
    }

    /// <summary>True when nothing that the keys were made of changed since.</summary>
    public bool InputsAreUnchanged()
    {
        foreach (var file in Command.ResponseFiles.Append(_castxml))
            if (!FileStamp.Of(file).IsBefore(_planned))
                return false;
        return true;
    }

    private static ProgramIdentity Identify(
        CacheSession session,
        CompilerSetting compiler,
        Invocation invocation,
        string? searchPath
    )
    {
        var path = ProgramPath.Find(compiler.Command[0], searchPath);
        // What the compiler answers depends on its options and on these variables; PATH finds a launcher's real compiler.
        var question = string.Join(
            '\0',
            (string[])
                [
                    "compiler",
                    compiler.Language,
                    path ?? "",
                    .. compiler.Command,
                    .. ProbeVariables.Select(name => invocation.Variable(name) ?? ""),
                ]
        );
        return session.Tools.Identify(question, () => CompilerProbe.Run(compiler, path, invocation, session.Digests));
    }

    private static readonly string[] ProbeVariables =
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

    /// <summary>Every include directory in the order of search: flags by kind, then what the compiler has built in.</summary>
    private static List<SearchDirectory> SearchOrder(CastXmlArguments command, ProgramIdentity? compiler)
    {
        var all = command.SearchDirectories.ToList();
        foreach (
            var path in (command.Invocation.Variable("CPATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
            all.Add(new SearchDirectory(path, SearchKind.User));
        if (compiler is not null)
            all.AddRange(compiler.SearchDirectories.Select(path => new SearchDirectory(path, SearchKind.Implicit)));
        return [.. all.OrderBy(directory => directory.Kind)];
    }
}
