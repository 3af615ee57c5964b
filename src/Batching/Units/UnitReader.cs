using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Commands;

namespace Wrapgen.Batching.Units;

/// <summary>Reads castxml commands as units.</summary>
internal static class UnitReader
{
    private const string CompilerFlag = "--castxml-cc-";

    /// <summary>Reads the command of an entry; null when it has no program or an <c>env</c> prefix that is not understood.</summary>
    /// <param name="number">The position of the entry.</param>
    /// <param name="entry">The entry.</param>
    public static CastXmlUnit? TryRead(int number, UnitEntry entry)
    {
        if (Invocation.Parse(entry.Command) is not { } invocation)
            return null;
        var arguments = CastXmlArguments.Parse(invocation);
        var starts = new List<string>();
        var includes = new List<IncludeOption>();
        var common = Split(invocation, arguments, starts, includes);
        var isAbsolute = HasAbsolutePaths(invocation, arguments, common);
        return new CastXmlUnit(number, entry)
        {
            Output = arguments.Output.Length > 0 ? Path.GetFullPath(arguments.Output, entry.Directory) : "",
            Source = arguments.TranslationUnit,
            StartName = starts.Count == 1 ? starts[0] : "",
            Includes = [.. includes.Distinct()],
            CommonArguments = [.. entry.Command.Take(invocation.ProgramIndex + 1), .. common],
            HasAbsolutePaths = isAbsolute,
            AloneReason = ObstacleOf(arguments, starts, common) ?? (isAbsolute ? null : "relative paths"),
        };
    }

    private static List<string> Split(
        Invocation invocation,
        CastXmlArguments parsed,
        List<string> starts,
        List<IncludeOption> includes
    )
    {
        var arguments = ResponseFile.Expand(invocation.Arguments, []);
        var common = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var hasNext = i + 1 < arguments.Count;
            if (argument.StartsWith(CompilerFlag, StringComparison.Ordinal))
            {
                var end = hasNext && arguments[i + 1] == "(" ? arguments.IndexOf(")", i) : i + 1;
                for (end = end < 0 ? arguments.Count - 1 : end; i < end; i++)
                    common.Add(arguments[i]);
                if (i < arguments.Count)
                    common.Add(arguments[i]);
            }
            else if (argument == "-o" && hasNext)
                i++;
            else if (argument == "--castxml-start" && hasNext)
                starts.Add(arguments[++i]);
            else if (argument == parsed.TranslationUnit || argument == "-o" + parsed.Output)
                continue;
            else if (ClangFlags.TrySearchFlag(argument, out var search, out var directory))
                includes.Add(
                    new IncludeOption(search.Flag, directory.Length > 0 || !hasNext ? directory : arguments[++i])
                );
            else
                common.Add(argument);
        }
        return common;
    }

    private static string? ObstacleOf(CastXmlArguments arguments, List<string> starts, List<string> common)
    {
        if (arguments.Obstacle is { } obstacle)
            return obstacle;
        if (arguments.ForcedIncludes.Count > 0)
            return "a file that a flag includes";
        if (!common.Contains("--castxml-output=1"))
            return "an output other than --castxml-output=1";
        if (starts.Count != 1)
            return starts.Count == 0 ? "no --castxml-start" : "several --castxml-start";
        return StartNamespace.CanReplace(starts[0]) ? null : $"the start name {starts[0]}";
    }

    private static bool HasAbsolutePaths(Invocation invocation, CastXmlArguments arguments, List<string> common)
    {
        static bool IsAbsolute(string path) => Path.IsPathRooted(path);
        // Without a slash, the program is found by PATH.
        return (!invocation.Program.Contains('/', StringComparison.Ordinal) || IsAbsolute(invocation.Program))
            && IsAbsolute(arguments.Output)
            && IsAbsolute(arguments.TranslationUnit)
            && arguments.SearchDirectories.All(directory => IsAbsolute(directory.Path))
            && arguments.ForcedIncludes.All(IsAbsolute)
            && arguments.ResponseFiles.All(IsAbsolute)
            && !common.Exists(argument => argument.StartsWith('@'))
            // Options of the compiler itself: directories there are rare, and relative ones rarer.
            && !common.Exists(argument =>
                ClangFlags.TrySearchFlag(argument, out _, out var directory) && !IsAbsolute(directory)
            );
    }
}
