using System.CommandLine;
using Wrapgen.Caching.Settings;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Commands;

/// <summary>The options of commands that use remote caches.</summary>
internal static class RemoteOptions
{
    /// <summary>The message for a text that is not a time of upload.</summary>
    public static string NotATime(string text) => $"'{text}' is not a time of upload; pass now, later or never.";

    /// <summary>Option <c>--remote</c>.</summary>
    public static Option<string?> Remote() =>
        new("--remote")
        {
            Description = "Remote caches in order, separated by spaces, instead of those in ITK_WRAP_REMOTE.",
            HelpName = "URLS",
        };

    /// <summary>Option <c>--upload</c>.</summary>
    public static Option<string?> Upload()
    {
        var option = new Option<string?>("--upload")
        {
            Description = "When new entries are sent to remote caches: now, later (wrapgen cache push) or never.",
            HelpName = "WHEN",
        };
        option.AcceptOnlyFromAmong("now", "later", "never");
        return option;
    }

    /// <summary>The settings of the environment, with the cache folder and the remotes of the command line.</summary>
    /// <param name="host">The process of the command, for its environment.</param>
    /// <param name="folder">The cache folder; null for those of the environment.</param>
    /// <param name="remote">The remote caches; null for those of the environment.</param>
    /// <param name="upload">When new entries are sent; null for the time of the environment.</param>
    public static CacheSettings Settings(ICommandHost host, string? folder, string? remote, string? upload = null)
    {
        var settings = CacheSettings.FromEnvironment(host.Variable);
        if (folder is not null)
            settings = settings with { Roots = [folder] };
        if (remote is not null)
            settings = settings with { Remote = settings.Remote with { Addresses = RemoteSettings.Split(remote) } };
        return RemoteSettings.TryParse(upload, out var time)
            ? settings with
            {
                Remote = settings.Remote with { Upload = time },
            }
            : settings;
    }
}
