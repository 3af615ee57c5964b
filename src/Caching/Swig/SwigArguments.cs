using Wrapgen.Caching.Commands;

namespace Wrapgen.Caching.Swig;

/// <summary>Reads a SWIG command line.</summary>
internal sealed class SwigArguments
{
    /// <summary>The target language whose outputs are known. Others write files that only a run can name.</summary>
    private const string Language = "-python";

    /// <summary>Options that print, list, dump, read what SWIG does not report, or decide the names of outputs.</summary>
    private static readonly string[] Uncacheable =
    [
        "-E",
        "-M",
        "-MM",
        "-MD",
        "-MMD",
        "-MF",
        "-MT",
        "-MP",
        "-I-",
        "-co",
        "-help",
        "--help",
        "-version",
        "-swiglib",
        "-pcreversion",
        "-copyright",
        "-v",
        "-verbose",
        "-external-runtime",
        "-includeall",
        "-importall",
        "-nopreprocess",
        "-outcurrentdir",
        "-xmlout",
        "-xmllite",
        "-freeze",
    ];

    private static readonly string[] OtherLanguages =
    [
        "-csharp",
        "-d",
        "-go",
        "-guile",
        "-java",
        "-javascript",
        "-lua",
        "-mzscheme",
        "-nolang",
        "-ocaml",
        "-octave",
        "-perl",
        "-perl5",
        "-php",
        "-php7",
        "-r",
        "-ruby",
        "-scilab",
        "-tcl",
        "-tcl8",
        "-xml",
    ];

    private static readonly string[] WithValue =
    [
        "-features",
        "-interface",
        "-module",
        "-cppext",
        "-globals",
        "-fakeversion",
    ];

    private readonly List<SearchDirectory> _searchDirectories = [];
    private readonly List<CommandArgument> _keyArguments = [];
    private readonly List<string> _forcedIncludes = [];
    private readonly List<string> _responseFiles = [];
    private bool _isPython;

    private SwigArguments(Invocation invocation) => Invocation = invocation;

    public Invocation Invocation { get; }

    /// <summary>The arguments with response files expanded, without those of SWIG_FEATURES.</summary>
    public IReadOnlyList<string> Expanded { get; private set; } = [];

    /// <summary>The wrapper (<c>-o</c>).</summary>
    public string Wrapper { get; private set; } = "";

    /// <summary>The header of directors (<c>-oh</c>); empty for the one beside the wrapper.</summary>
    public string Header { get; private set; } = "";

    /// <summary>The folder of the Python module (<c>-outdir</c>); empty for that of the wrapper.</summary>
    public string OutputFolder { get; private set; } = "";

    /// <summary>The name that <c>-module</c> gives; empty when the interface file decides.</summary>
    public string Module { get; private set; } = "";

    /// <summary>The interface file.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The directories of <c>-I</c>, as given.</summary>
    public IReadOnlyList<SearchDirectory> SearchDirectories => _searchDirectories;

    /// <summary>Everything else that decides the outputs, in order.</summary>
    public IReadOnlyList<CommandArgument> KeyArguments => _keyArguments;

    /// <summary>Library files that <c>-l</c> includes.</summary>
    public IReadOnlyList<string> ForcedIncludes => _forcedIncludes;

    /// <summary>Response files that were read.</summary>
    public IReadOnlyList<string> ResponseFiles => _responseFiles;

    /// <summary>Why this command cannot be cached; null when it can.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Reads a command. One that cannot be cached says so in <see cref="Obstacle"/>.</summary>
    public static SwigArguments Parse(Invocation invocation)
    {
        var command = new SwigArguments(invocation);
        command.Expanded = ResponseFile.Expand(invocation.Arguments, command._responseFiles);
        // SWIG reads the options of this variable before those of the command line.
        List<string> arguments =
        [
            .. (invocation.Variable("SWIG_FEATURES") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            .. command.Expanded,
        ];
        for (var i = 0; i < arguments.Count; i++)
            i = command.Read(arguments, i);
        if (!command._isPython)
            command.Obstacle ??= $"a target language other than {Language}";
        if (command.Wrapper.Length == 0)
            command.Obstacle ??= "no output file (-o)";
        if (command.Unit.Length == 0)
            command.Obstacle ??= "no interface file";
        if (invocation.Variable("CCACHE_OUTFILES") is not null)
            command.Obstacle ??= "the variable CCACHE_OUTFILES";
        return command;
    }

    private int Read(List<string> arguments, int index)
    {
        var argument = arguments[index];
        var next = index + 1 < arguments.Count ? arguments[index + 1] : "";
        switch (argument)
        {
            case "-o":
                Wrapper = next;
                AddFileName(argument, next);
                return index + 1;
            case "-oh":
                Header = next;
                AddFileName(argument, next);
                return index + 1;
            case "-outdir":
                OutputFolder = next;
                return index + 1;
            case Language:
                _isPython = true;
                break;
        }
        if (argument.StartsWith("-I", StringComparison.Ordinal) && argument.Length > 2 && argument != "-I-")
        {
            _searchDirectories.Add(new SearchDirectory(argument[2..], SearchKind.User));
            _keyArguments.Add(new CommandArgument("-I", IsSearchFlag: true));
            return index;
        }
        if (!argument.StartsWith('-'))
        {
            if (Unit.Length > 0)
                Obstacle ??= "two interface files";
            Unit = argument;
            return index;
        }
        return ReadFlag(argument, next, index);
    }

    private int ReadFlag(string argument, string next, int index)
    {
        if (
            Uncacheable.Contains(argument)
            || argument.StartsWith("-debug", StringComparison.Ordinal)
            || argument.StartsWith("-dump", StringComparison.Ordinal)
        )
            Obstacle ??= $"the flag {argument}";
        if (OtherLanguages.Contains(argument))
            Obstacle ??= $"a target language other than {Language}";
        if (argument.StartsWith("-l", StringComparison.Ordinal) && argument.Length > 2)
            _forcedIncludes.Add(argument[2..]);
        _keyArguments.Add(new CommandArgument(argument));
        if (!WithValue.Contains(argument))
            return index;
        if (argument == "-module")
            Module = next;
        _keyArguments.Add(new CommandArgument(next));
        return index + 1;
    }

    /// <summary>A wrapper with directors includes its header by the name of the file.</summary>
    private void AddFileName(string flag, string path) =>
        _keyArguments.Add(new CommandArgument($"{flag} {Path.GetFileName(path)}"));
}
