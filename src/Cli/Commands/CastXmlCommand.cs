using Wrapgen.Caching;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli.Commands;

/// <summary>
/// <c>wrapgen castxml</c>: runs a castxml command through the cache. A build calls it about 800 times, and castxml's arguments
/// (<c>(</c>, <c>)</c>, <c>@file</c>) pass unchanged, so it parses its few options itself and loads no parser.
/// </summary>
internal static class CastXmlCommand
{
    public const string Name = "castxml";
    private const string Command = "wrapgen " + Name;

    private const string Usage = """
        Usage: wrapgen castxml [--no-cache] [--keep] [--depfile FILE] [--base-dir DIR]... CASTXML ARG...
               wrapgen castxml --evict DAYS [--max-size GB] [--cache-dir DIR]

        Run a castxml command, or restore its output from the cache. Everything from CASTXML on passes unchanged.

          --no-cache       run castxml without the cache
          --keep           keep the modification time of an XML file whose content is unchanged
          --depfile FILE   write the headers that the XML file depends on, in make syntax
          --base-dir DIR   source or build tree whose location does not matter (repeatable)
          --evict DAYS     remove entries that were not used for DAYS, then the oldest above the maximum size
          --max-size GB    maximum size after eviction (default: ITK_WRAP_CACHE_MAX_SIZE, else 2.0)
          --cache-dir DIR  cache directory, instead of those in ITK_WRAP_CACHE

        """;

    private static readonly string[] Flags = ["--help", "--no-cache", "--keep"];
    private static readonly string[] OptionsWithValue =
    [
        "--depfile",
        "--evict",
        "--base-dir",
        "--max-size",
        "--cache-dir",
    ];

    /// <summary>Runs <c>wrapgen castxml …</c>.</summary>
    /// <param name="arguments">The arguments of the process, the command's name first.</param>
    /// <param name="host">Streams of the process.</param>
    public static int Run(string[] arguments, ICommandHost host)
    {
        var settings = CacheSettings.FromEnvironment();
        string? depfile = null,
            evict = null;
        var keep = false;
        var index = 1;
        for (; index < arguments.Length && arguments[index].StartsWith("--", StringComparison.Ordinal); index++)
        {
            var option = arguments[index];
            if (option == "--help")
            {
                host.Output.Write(Usage);
                return ExitCodes.Success;
            }
            if (option == "--no-cache")
            {
                settings = settings with { IsBypassed = true };
                continue;
            }
            if (option == "--keep")
            {
                keep = true;
                continue;
            }
            if (!OptionsWithValue.Contains(option))
                return Fail(host, Rules.UnknownOption(Command, option, OptionsWithValue.Concat(Flags)));
            if (index + 1 == arguments.Length)
                return Fail(host, Rules.WrongCommandLine(Command, $"Option '{option}' needs a value."));
            var value = arguments[++index];
            switch (option)
            {
                case "--depfile":
                    depfile = value;
                    break;
                case "--evict":
                    evict = value;
                    break;
                case "--base-dir":
                    settings = settings with { BaseDirectories = [.. settings.BaseDirectories, value] };
                    break;
                case "--max-size":
                    if (!CacheSettings.TryParseSize(value, out var maximum))
                        return Fail(host, Rules.WrongCommandLine(Command, CacheReports.NoSize(value)));
                    settings = settings with { MaximumBytes = maximum };
                    break;
                default:
                    settings = settings with { Roots = [value] };
                    break;
            }
        }
        if (evict is not null)
            return Evict(settings, evict, host);
        if (index == arguments.Length)
            return Fail(host, Rules.WrongCommandLine(Command, "The castxml command is missing."));
        var command = arguments[index..];
        var before = keep ? KeptOutput.PutAside(command) : null;
        var exitCode = new CachedRun(settings, host.ToolConsole).Run(command, depfile);
        before?.BringBackIfSame();
        return exitCode;
    }

    private static int Evict(CacheSettings settings, string days, ICommandHost host)
    {
        if (!CacheReports.TryParseDays(days, out var age))
            return Fail(
                host,
                Rules.WrongCommandLine(Command, $"'{days}' is not a number of days between 0 and 36500.")
            );
        return new CacheReports(host).Evict(settings, TimeSpan.FromDays(age));
    }

    private static int Fail(ICommandHost host, Diagnostic problem)
    {
        host.Error.WriteLine(problem);
        return ExitCodes.Usage;
    }
}
