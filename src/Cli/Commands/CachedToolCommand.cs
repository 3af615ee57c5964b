using System.CommandLine;
using Wrapgen.Caching;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Tools;
using Wrapgen.Cli.Hosting;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli.Commands;

/// <summary>
/// <c>wrapgen castxml</c> and its like: a command of a tool, run through the cache. A build runs it hundreds of times,
/// and everything after the tool is the tool's own (<c>(</c>, <c>)</c>, <c>@file</c>). So this command reads its few
/// options itself and loads nothing else.
/// </summary>
internal static class CachedToolCommand
{
    /// <summary>The options, with the names of their values and what they do.</summary>
    private static readonly (string Name, string? Value, string Help)[] Options =
    [
        ("--no-cache", null, "run {0} without the cache"),
        ("--keep", null, "keep the modification time of an output whose content is unchanged"),
        ("--depfile", "FILE", "write the files that the output depends on, in make syntax"),
        ("--base-dir", "DIR", "source or build tree whose location does not matter (repeatable)"),
        ("--evict", "DAYS", "remove entries that were not used for DAYS, then the oldest above the maximum size"),
        ("--max-size", "GB", "maximum size after eviction (default: ITK_WRAP_CACHE_MAX_SIZE, else 2.0)"),
        ("--cache-dir", "DIR", "cache directory, instead of those in ITK_WRAP_CACHE"),
        ("--remote", "URLS", "remote caches, instead of those in ITK_WRAP_REMOTE"),
        ("--upload", "WHEN", "send new entries to them now, later (wrapgen cache push) or never (default: now)"),
    ];

    /// <summary>The options of tools that have runs with reduced inputs.</summary>
    private static readonly (string Name, string? Value, string Help)[] ReducingOptions =
    [
        ("--no-slim", null, "do not give {0} reduced copies of imported interface files"),
        ("--verify", null, "run {0} with reduced copies and without them, and compare what it writes"),
    ];

    /// <summary>True when the command line runs a tool through the cache.</summary>
    public static bool IsMeant(string[] arguments) =>
        arguments.Length > 0 && ToolTable.Find(arguments[0]) is not null && !UnitsCommand.IsMeant(arguments);

    /// <summary>Runs <c>wrapgen TOOL …</c>.</summary>
    /// <param name="arguments">The arguments of the process, the tool's name first.</param>
    /// <param name="host">The streams of the process.</param>
    public static int Run(string[] arguments, ICommandHost host)
    {
        var tool = arguments[0];
        var settings = CacheSettings.FromEnvironment(host.Variable);
        var options = new RunOptions();
        string? evict = null;
        var index = 1;
        for (; index < arguments.Length && arguments[index].StartsWith("--", StringComparison.Ordinal); index++)
        {
            var option = arguments[index];
            if (option == "--help")
            {
                host.Output.Write(Usage(tool));
                return ExitCodes.Success;
            }
            if (option == "--no-cache")
            {
                settings = settings with { IsBypassed = true };
                continue;
            }
            if (option == "--keep")
            {
                options = options with { KeepsUnchanged = true };
                continue;
            }
            if (CanReduce(tool) && (option is "--no-slim" or "--verify"))
            {
                options = option == "--verify" ? options with { Verifies = true } : options with { RunsWhole = true };
                continue;
            }
            if (!TakesValue(option))
                return Fail(host, Rules.UnknownOption(NameOf(tool), option, OptionsOf(tool).Select(row => row.Name)));
            if (index + 1 == arguments.Length)
                return Fail(host, Rules.WrongCommandLine(NameOf(tool), $"Option '{option}' needs a value."));
            var value = arguments[++index];
            switch (option)
            {
                case "--depfile":
                    options = options with { Depfile = value };
                    break;
                case "--evict":
                    evict = value;
                    break;
                case "--base-dir":
                    settings = settings with { BaseDirectories = [.. settings.BaseDirectories, value] };
                    break;
                case "--max-size":
                    if (!CacheSettings.TryParseSize(value, out var maximum))
                        return Fail(host, Rules.WrongCommandLine(NameOf(tool), CacheReports.NotASize(value)));
                    settings = settings with { MaximumBytes = maximum };
                    break;
                case "--remote":
                    settings = settings with
                    {
                        Remote = settings.Remote with { Addresses = RemoteSettings.Split(value) },
                    };
                    break;
                case "--upload":
                    if (!RemoteSettings.TryParse(value, out var upload))
                        return Fail(host, Rules.WrongCommandLine(NameOf(tool), RemoteOptions.NotATime(value)));
                    settings = settings with { Remote = settings.Remote with { Upload = upload } };
                    break;
                default:
                    settings = settings with { Roots = [value] };
                    break;
            }
        }
        if (evict is not null)
            return Evict(tool, settings, evict, host);
        if (index == arguments.Length)
            return Fail(host, Rules.WrongCommandLine(NameOf(tool), $"The {tool} command is missing."));
        return new CachedRun(tool, settings, host.ToolConsole).Run(arguments[index..], options);
    }

    /// <summary>True when the tool has runs with reduced inputs.</summary>
    private static bool CanReduce(string tool) => ToolTable.Find(tool)?.CanReduce == true;

    private static IEnumerable<(string Name, string? Value, string Help)> OptionsOf(string tool) =>
        CanReduce(tool) ? Options.Concat(ReducingOptions) : Options;

    private static string NameOf(string tool) => "wrapgen " + tool;

    private static string Usage(string tool) =>
        $"""
            Usage: wrapgen {tool} [--no-cache] [--keep] [--depfile FILE] [--base-dir DIR]... [--remote URLS] {tool.ToUpperInvariant()} ARG...
                   wrapgen {tool} --evict DAYS [--max-size GB] [--cache-dir DIR]
            {UnitsCommand.UsageOf(tool)}
            Run a {tool} command, or restore its output from the cache. Everything from {tool.ToUpperInvariant()} on passes unchanged.


            """
        + string.Concat(
            OptionsOf(tool).Select(row => $"  {$"{row.Name} {row.Value}", -15}  {HelpOf(row.Help, tool)}\n")
        );

    /// <summary>The command as shells and the manual page show it.</summary>
    public static Command Describe(ICachedTool tool)
    {
        var command = new Command(tool.Name, tool.Summary)
        {
            new Argument<string[]>("command")
            {
                Description = $"The {tool.Name} command, which passes unchanged.",
                Arity = ArgumentArity.ZeroOrMore,
            },
        };
        foreach (var (name, value, help) in OptionsOf(tool.Name))
            command.Options.Add(
                value is null
                    ? new Option<bool>(name) { Description = Sentence(HelpOf(help, tool.Name)) }
                    : new Option<string>(name) { Description = Sentence(HelpOf(help, tool.Name)), HelpName = value }
            );
        return command;
    }

    private static string HelpOf(string help, string tool) => help.Replace("{0}", tool, StringComparison.Ordinal);

    private static string Sentence(string help) => char.ToUpperInvariant(help[0]) + help[1..] + ".";

    private static bool TakesValue(string option)
    {
        foreach (var (name, value, _) in Options)
            if (name == option)
                return value is not null;
        return false;
    }

    private static int Evict(string tool, CacheSettings settings, string days, ICommandHost host)
    {
        if (!CacheReports.TryParseDays(days, out var age))
            return Fail(host, Rules.WrongCommandLine(NameOf(tool), CacheReports.NotDays(days)));
        return new CacheReports(host).Evict(settings, TimeSpan.FromDays(age));
    }

    private static int Fail(ICommandHost host, Diagnostic problem)
    {
        host.Error.WriteLine(problem);
        return ExitCodes.Usage;
    }
}
