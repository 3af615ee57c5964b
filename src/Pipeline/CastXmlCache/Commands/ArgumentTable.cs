using System.Collections.Frozen;

namespace Wrapgen.Pipeline.CastXmlCache.Commands;

/// <summary>Kinds of include directories, in the order in which castxml's clang searches them.</summary>
internal enum SearchKind : byte
{
    Quote,
    User,
    System,
    Implicit,
    After,
}

/// <summary>What the cache must know about clang's flags; a flag that is not here belongs to the key as it stands.</summary>
internal static class ArgumentTable
{
    /// <summary>Flags that name an include directory, in the same argument or in the next.</summary>
    private static readonly (string Flag, SearchKind Kind)[] SearchFlags =
    [
        ("-isystem", SearchKind.System),
        ("-iquote", SearchKind.Quote),
        ("-idirafter", SearchKind.After),
        ("-cxx-isystem", SearchKind.System),
        ("-c-isystem", SearchKind.System),
        ("-iframework", SearchKind.System),
        ("--include-directory=", SearchKind.User),
        ("--include-directory", SearchKind.User),
        ("-I", SearchKind.User),
        ("-F", SearchKind.User),
    ];

    /// <summary>Flags whose value is the next argument, which therefore is no translation unit.</summary>
    private static readonly FrozenSet<string> ValueFlags = FrozenSet.Create(StringComparer.Ordinal,
        "-D", "-U", "-include", "-imacros", "-x", "-target", "-isysroot", "--sysroot", "-Xclang", "-arch", "--castxml-start",
        "-mllvm", "-Xpreprocessor", "-iprefix", "-iwithprefix", "-iwithprefixbefore", "-iwithsysroot", "-gcc-toolchain", "-B",
        "-L", "-l", "-framework", "-Xlinker", "-Xassembler", "-Xanalyzer", "-T", "-u", "-z", "-resource-dir", "--param");

    /// <summary>Flags that print instead of writing XML, write more files than the XML, or read files nobody reports.</summary>
    private static readonly string[] Uncacheable =
    [
        "-E", "-S", "-###", "--version", "-version", "-help", "--help", "-fsyntax-only", "-emit-", "-M", "-save-temps", "--save-temps",
        "-serialize-diagnostics", "--serialize-diagnostics", "-ftime-trace", "-include-pch", "-fmodule", "-fcxx-modules",
        "-ivfsoverlay", "-fplugin", "-fpass-plugin", "-load", "-working-directory", "--config", "-dependency-file", "-v", "-H",
        "-fbuild-session", "-fprofile", "-fsanitize-blacklist", "-fsanitize-ignorelist", "-verify", "-dump",
    ];

    /// <summary>Uncacheable flags that would be the beginning of harmless ones.</summary>
    private static readonly FrozenSet<string> WholeOnly = FrozenSet.Create(StringComparer.Ordinal, "-E", "-S", "-v", "-H");

    private static readonly FrozenSet<string> SourceExtensions =
        FrozenSet.Create(StringComparer.Ordinal, ".cxx", ".cpp", ".cc", ".c++", ".C", ".CPP", ".cp", ".c");

    private static readonly FrozenSet<string> OtherInputExtensions =
        FrozenSet.Create(StringComparer.Ordinal, ".h", ".hh", ".hpp", ".hxx", ".i", ".ii", ".m", ".mm", ".pch", ".ast", ".cu", ".cppm", ".ixx");

    public static bool TakesValue(string flag) => ValueFlags.Contains(flag);

    public static bool IsSource(string argument) => !argument.StartsWith('-') && SourceExtensions.Contains(Path.GetExtension(argument));

    public static bool IsOtherInput(string argument) =>
        argument == "-" || !argument.StartsWith('-') && OtherInputExtensions.Contains(Path.GetExtension(argument));

    public static bool IsUncacheable(string argument) =>
        argument.StartsWith('-') && Array.Exists(Uncacheable, flag => WholeOnly.Contains(flag)
            ? argument == flag
            : argument.StartsWith(flag, StringComparison.Ordinal));

    /// <summary>Splits an include directory flag; an empty value is the next argument.</summary>
    public static bool TrySearchFlag(string argument, out (string Flag, SearchKind Kind) found, out string value)
    {
        found = default;
        value = "";
        if (argument.Length < 2 || argument[0] != '-') return false;
        foreach (var candidate in SearchFlags)
        {
            if (!argument.StartsWith(candidate.Flag, StringComparison.Ordinal)) continue;
            found = candidate;
            value = argument[candidate.Flag.Length..];
            return true;
        }
        return false;
    }
}
