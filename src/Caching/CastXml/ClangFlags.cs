using Wrapgen.Caching.Commands;

namespace Wrapgen.Caching.CastXml;

/// <summary>
/// What the cache must know about clang's flags. A flag that is not listed is added to the key unchanged. These are
/// arrays, not sets: to fill a set takes longer than to search an array for the arguments of one command.
/// </summary>
internal static class ClangFlags
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

    /// <summary>
    /// Flags that print instead of writing XML, write other files besides, or read files that castxml does not list.
    /// </summary>
    private static readonly string[] Uncacheable =
    [
        "-E",
        "-S",
        "-###",
        "--version",
        "-version",
        "-help",
        "--help",
        "-fsyntax-only",
        "-emit-",
        "-M",
        "-save-temps",
        "--save-temps",
        "-serialize-diagnostics",
        "--serialize-diagnostics",
        "-ftime-trace",
        "-include-pch",
        "-fmodule",
        "-fcxx-modules",
        "-ivfsoverlay",
        "-fplugin",
        "-fpass-plugin",
        "-load",
        "-working-directory",
        "--config",
        "-dependency-file",
        "-v",
        "-H",
        "-fbuild-session",
        "-fprofile",
        "-fsanitize-blacklist",
        "-fsanitize-ignorelist",
        "-verify",
        "-dump",
    ];

    /// <summary>True for flags whose value is the next argument, which is therefore not a translation unit.</summary>
    public static bool TakesValue(string flag) =>
        flag
            is "-D"
                or "-U"
                or "-include"
                or "-imacros"
                or "-x"
                or "-target"
                or "-isysroot"
                or "--sysroot"
                or "-Xclang"
                or "-arch"
                or "--castxml-start"
                or "-mllvm"
                or "-Xpreprocessor"
                or "-iprefix"
                or "-iwithprefix"
                or "-iwithprefixbefore"
                or "-iwithsysroot"
                or "-gcc-toolchain"
                or "-B"
                or "-L"
                or "-l"
                or "-framework"
                or "-Xlinker"
                or "-Xassembler"
                or "-Xanalyzer"
                or "-T"
                or "-u"
                or "-z"
                or "-resource-dir"
                or "--param";

    public static bool IsSource(string argument) =>
        !argument.StartsWith('-')
        && Path.GetExtension(argument) is ".cxx" or ".cpp" or ".cc" or ".c++" or ".C" or ".CPP" or ".cp" or ".c";

    public static bool IsOtherInput(string argument) =>
        argument == "-"
        || !argument.StartsWith('-')
            && Path.GetExtension(argument)
                is ".h"
                    or ".hh"
                    or ".hpp"
                    or ".hxx"
                    or ".i"
                    or ".ii"
                    or ".m"
                    or ".mm"
                    or ".pch"
                    or ".ast"
                    or ".cu"
                    or ".cppm"
                    or ".ixx";

    public static bool IsUncacheable(string argument)
    {
        if (!argument.StartsWith('-'))
            return false;
        foreach (var flag in Uncacheable)
            if (IsWholeOnly(flag) ? argument == flag : argument.StartsWith(flag, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Uncacheable flags that are also prefixes of harmless ones.</summary>
    private static bool IsWholeOnly(string flag) => flag is "-E" or "-S" or "-v" or "-H";

    /// <summary>
    /// Splits the flag of an include directory. An empty value means that the value is the next argument.
    /// </summary>
    public static bool TrySearchFlag(string argument, out (string Flag, SearchKind Kind) found, out string value)
    {
        found = default;
        value = "";
        if (argument.Length < 2 || argument[0] != '-')
            return false;
        foreach (var candidate in SearchFlags)
        {
            if (!argument.StartsWith(candidate.Flag, StringComparison.Ordinal))
                continue;
            found = candidate;
            value = argument[candidate.Flag.Length..];
            return true;
        }
        return false;
    }
}
