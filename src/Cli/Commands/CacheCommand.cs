using System.CommandLine;
using System.CommandLine.Parsing;
using Wrapgen.Caching;
using Wrapgen.Caching.Settings;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen cache evict|stats|explain|pull|push|verify|clear</c>: manages the cache.</summary>
internal static class CacheCommand
{
    public const string Name = "cache";

    public static Command Create(ICommandHost host) =>
        new(Name, "Manage the cache.")
        {
            Evict(host),
            Stats(host),
            Explain(host),
            RemoteCommands.Pull(host),
            RemoteCommands.Push(host),
            Verify(host),
            Clear(host),
        };

    private static Command Evict(ICommandHost host)
    {
        var days = new Argument<double>("days")
        {
            Description = "Remove entries that were not used for this number of days.",
            CustomParser = Days,
        };
        var maximum = new Option<long?>("--max-size")
        {
            Description =
                "Then remove the oldest entries above this size in GB (default: ITK_WRAP_CACHE_MAX_SIZE, else 2.0).",
            HelpName = "GB",
            CustomParser = Size,
        };
        var folder = FolderOption();
        var command = new Command("evict", "Remove old entries, then the oldest ones above the maximum size.")
        {
            days,
            maximum,
            folder,
        };
        command.SetAction(arguments =>
        {
            var settings = Settings(host, arguments.GetValue(folder));
            if (arguments.GetValue(maximum) is { } size)
                settings = settings with { MaximumBytes = size };
            return new CacheReports(host).Evict(settings, TimeSpan.FromDays(arguments.GetValue(days)));
        });
        return command;
    }

    private static Command Stats(ICommandHost host)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var (folder, remote) = (FolderOption(), RemoteOptions.Remote());
        var command = new Command("stats", "Show hits, misses by reason, size, and time saved.")
        {
            json,
            folder,
            remote,
        };
        command.SetAction(arguments =>
        {
            var maintenance = new CacheMaintenance(
                RemoteOptions.Settings(host, arguments.GetValue(folder), arguments.GetValue(remote))
            );
            new CacheReports(host).WarnAbout(maintenance.OpenFolders());
            var statistics = maintenance.Statistics();
            if (arguments.GetValue(json))
                new CacheReports(host).WriteJson(statistics);
            else
                new CacheReports(host).WriteTable(statistics);
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command Explain(ICommandHost host)
    {
        var explained = new Argument<string[]>("command")
        {
            Description = "Command, after '--'.",
            Arity = ArgumentArity.OneOrMore,
        };
        var tool = new Option<string?>("--tool")
        {
            Description = "The tool that the command runs (default: the one whose name the program has).",
            HelpName = "NAME",
        };
        tool.AcceptOnlyFromAmong([.. ToolTable.All.Select(row => row.Name)]);
        var (folder, remote) = (FolderOption(), RemoteOptions.Remote());
        var explain = new Command(
            "explain",
            "Show the parts of a command's cache key, and what differs from the nearest recorded run: wrapgen cache explain -- CASTXML ARG..."
        )
        {
            explained,
            tool,
            folder,
            remote,
        };
        explain.SetAction(arguments =>
        {
            var chosen = arguments.GetValue(tool) is { } name ? ToolTable.Find(name) : null;
            var maintenance = new CacheMaintenance(
                RemoteOptions.Settings(host, arguments.GetValue(folder), arguments.GetValue(remote))
            );
            new CacheReports(host).Write(maintenance.Explain(chosen, arguments.GetValue(explained)!));
            return ExitCodes.Success;
        });
        return explain;
    }

    private static Command Verify(ICommandHost host)
    {
        var folder = FolderOption();
        var command = new Command("verify", "Check every entry, and remove damaged ones; exit with 1 if there are any.")
        {
            folder,
        };
        command.SetAction(arguments =>
        {
            var maintenance = new CacheMaintenance(Settings(host, arguments.GetValue(folder)));
            new CacheReports(host).WarnAbout(maintenance.OpenFolders());
            return new CacheReports(host).Write(maintenance.Verify());
        });
        return command;
    }

    private static Command Clear(ICommandHost host)
    {
        var folder = FolderOption();
        var command = new Command("clear", "Remove all files of the cache.") { folder };
        command.SetAction(arguments =>
        {
            new CacheMaintenance(Settings(host, arguments.GetValue(folder))).Clear();
            return ExitCodes.Success;
        });
        return command;
    }

    private static double Days(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (CacheReports.TryParseDays(text, out var days))
            return days;
        result.AddError(CacheReports.NotDays(text));
        return 0;
    }

    private static long? Size(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (CacheSettings.TryParseSize(text, out var bytes))
            return bytes;
        result.AddError(CacheReports.NotASize(text));
        return null;
    }

    /// <summary>Option <c>--cache-dir</c>.</summary>
    public static Option<string?> FolderOption() =>
        new("--cache-dir") { Description = "Cache directory, instead of those in ITK_WRAP_CACHE.", HelpName = "DIR" };

    private static CacheSettings Settings(ICommandHost host, string? folder) =>
        RemoteOptions.Settings(host, folder, remote: null);
}
