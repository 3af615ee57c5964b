using Wrapgen.Caching.Commands;

namespace Wrapgen.Caching.CastXml;

/// <summary>Reads a castxml command line.</summary>
internal sealed class CastXmlArguments
{
    private const string CompilerFlag = "--castxml-cc-";

    private readonly List<SearchDirectory> _searchDirectories = [];
    private readonly List<CommandArgument> _keyArguments = [];
    private readonly List<string> _forcedIncludes = [];
    private readonly List<string> _responseFiles = [];

    private CastXmlArguments(Invocation invocation) => Invocation = invocation;

    public Invocation Invocation { get; }

    /// <summary>The XML file (<c>-o</c>).</summary>
    public string Output { get; private set; } = "";

    public string TranslationUnit { get; private set; } = "";

    public CompilerSetting? Compiler { get; private set; }

    /// <summary>Include directories as given, in the order of their flags.</summary>
    public IReadOnlyList<SearchDirectory> SearchDirectories => _searchDirectories;

    /// <summary>
    /// Everything else that decides the XML: flags in order, without the paths of output, unit and directories.
    /// </summary>
    public IReadOnlyList<CommandArgument> KeyArguments => _keyArguments;

    /// <summary>Files included by a flag.</summary>
    public IReadOnlyList<string> ForcedIncludes => _forcedIncludes;

    /// <summary>Response files that were read, nested ones included.</summary>
    public IReadOnlyList<string> ResponseFiles => _responseFiles;

    /// <summary>Why this command cannot be cached; null when it can.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Reads a command. One that cannot be cached says so in <see cref="Obstacle"/>.</summary>
    public static CastXmlArguments Parse(Invocation invocation)
    {
        var command = new CastXmlArguments(invocation);
        var arguments = ResponseFile.Expand(invocation.Arguments, command._responseFiles);
        for (var i = 0; i < arguments.Count; i++)
            i = command.Read(arguments, i);
        if (command.Output.Length == 0)
            command.Obstacle ??= "no output file (-o)";
        if (command.TranslationUnit.Length == 0)
            command.Obstacle ??= "no translation unit";
        return command;
    }

    /// <summary>The command that only preprocesses: it lists the headers, and prints the text.</summary>
    public static IReadOnlyList<string> PreprocessCommand(Invocation invocation, string depfile)
    {
        var result = new List<string>();
        var arguments = invocation.Arguments.ToList();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "-o")
                i++;
            else if (
                !IsJoinedOutput(arguments[i])
                && arguments[i] != "--castxml-gccxml"
                && !arguments[i].StartsWith("--castxml-output", StringComparison.Ordinal)
            )
                result.Add(arguments[i]);
        }
        return invocation.With([.. result, "-E", "-MD", "-MF", depfile]);
    }

    private int Read(List<string> arguments, int index)
    {
        var argument = arguments[index];
        var next = index + 1 < arguments.Count ? arguments[index + 1] : null;
        if (argument.StartsWith(CompilerFlag, StringComparison.Ordinal))
            return ReadCompiler(arguments, index);
        if (ClangFlags.IsUncacheable(argument))
            Obstacle ??= $"the flag {argument}";
        if (argument == "-o" && next is not null)
            return SetOutput(next, index + 1);
        if (IsJoinedOutput(argument))
            return SetOutput(argument[2..], index);
        if (ClangFlags.TrySearchFlag(argument, out var search, out var directory))
            return AddSearchDirectory(
                search,
                directory.Length > 0 ? directory : next ?? "",
                directory.Length > 0 ? index : index + 1
            );
        if (ClangFlags.IsSource(argument))
            return SetTranslationUnit(argument, index);
        if (ClangFlags.IsOtherInput(argument))
            Obstacle ??= $"the input {argument}";
        _keyArguments.Add(new CommandArgument(argument));
        if (!ClangFlags.TakesValue(argument) || next is null)
            return index;
        if (argument is "-include" or "-imacros")
            _forcedIncludes.Add(next);
        if (argument == "-Xclang" && ClangFlags.IsUncacheable(next))
            Obstacle ??= $"the flag {next}";
        _keyArguments.Add(new CommandArgument(next));
        return index + 1;
    }

    private static bool IsJoinedOutput(string argument) =>
        argument.Length > 2
        && argument.StartsWith("-o", StringComparison.Ordinal)
        && !argument.StartsWith("-obj", StringComparison.Ordinal)
        && !argument.StartsWith("-omp", StringComparison.Ordinal);

    private int SetOutput(string path, int index)
    {
        if (Output.Length > 0)
            Obstacle ??= "two output files";
        Output = path;
        return index;
    }

    private int SetTranslationUnit(string path, int index)
    {
        if (TranslationUnit.Length > 0)
            Obstacle ??= "two translation units";
        TranslationUnit = path;
        return index;
    }

    private int AddSearchDirectory((string Flag, SearchKind Kind) search, string path, int index)
    {
        _searchDirectories.Add(new SearchDirectory(path, search.Kind));
        _keyArguments.Add(new CommandArgument(search.Flag, IsSearchFlag: true));
        return index;
    }

    /// <summary>
    /// The path of the compiler stays out of the key; <see cref="CompilerProbe"/> adds what the compiler is.
    /// </summary>
    private int ReadCompiler(List<string> arguments, int index)
    {
        var flag = arguments[index];
        var command = new List<string>();
        _keyArguments.Add(new CommandArgument(flag));
        if (index + 1 < arguments.Count && arguments[index + 1] == "(")
        {
            for (index += 2; index < arguments.Count && arguments[index] != ")"; index++)
                command.Add(arguments[index]);
            _keyArguments.AddRange(command.Skip(1).Select(argument => new CommandArgument(argument)));
        }
        else if (index + 1 < arguments.Count)
        {
            command.Add(arguments[++index]);
        }
        if (command.Count > 0)
            Compiler = new CompilerSetting(flag[CompilerFlag.Length..], command);
        return index;
    }
}
