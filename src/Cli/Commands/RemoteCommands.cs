using System.CommandLine;
using Wrapgen.Batching.Units;
using Wrapgen.Caching;
using Wrapgen.Caching.Sessions;
using Wrapgen.Cli.Hosting;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen cache pull|push</c>: exchanges entries with remote caches for a whole build tree.</summary>
internal static class RemoteCommands
{
    private const string Tool = "castxml";

    public static Command Pull(ICommandHost host)
    {
        var units = Units();
        units.Required = true;
        var (folder, remote) = (CacheCommand.FolderOption(), RemoteOptions.Remote());
        var command = new Command("pull", "Fetch the entries of many commands from the remote caches.")
        {
            units,
            folder,
            remote,
        };
        command.SetAction(arguments =>
        {
            var commands = Read(arguments.GetValue(units)!);
            using var session = Open(host, arguments.GetValue(folder), arguments.GetValue(remote));
            var pulled = new RemotePull(session, ToolTable.Find(Tool)!).Run(commands);
            Print(
                host,
                $"{pulled.Fetched} entries fetched ({pulled.Bytes / 1e6:F1} MB), {pulled.Present} were here, {pulled.Missing} are in no remote cache"
            );
            if (pulled.Uncacheable > 0)
                Print(host, $"{pulled.Uncacheable} commands cannot be cached");
            Warn(host, session);
            return ExitCodes.Success;
        });
        return command;
    }

    public static Command Push(ICommandHost host)
    {
        var units = Units();
        var (folder, remote) = (CacheCommand.FolderOption(), RemoteOptions.Remote());
        var command = new Command(
            "push",
            "Send to the remote caches what builds with '--upload later' have noted, or the entries of many commands."
        )
        {
            units,
            folder,
            remote,
        };
        command.SetAction(arguments =>
        {
            using var session = Open(host, arguments.GetValue(folder), arguments.GetValue(remote));
            var push = new RemotePush(session);
            var sent = arguments.GetValue(units) is { } file
                ? push.Send(ToolTable.Find(Tool)!, Read(file))
                : push.SendPending();
            Print(
                host,
                $"{sent.Objects} objects sent ({sent.Bytes / 1e6:F1} MB), {sent.Present} entries were there, {sent.Unsent.Count} not sent"
            );
            Warn(host, session);
            return ExitCodes.Success;
        });
        return command;
    }

    private static Option<string?> Units() =>
        new("--units")
        {
            Description = "JSON compilation database of castxml commands (docs/batches.md).",
            HelpName = "FILE",
        };

    private static IReadOnlyList<IReadOnlyList<string>> Read(string file) =>
        [
            .. UnitList
                .Read(file, keepsUnchanged: false)
                // The cache reads a command in the directory of this process.
                .Select(unit => unit.HasAbsolutePaths ? unit.Entry.Command : []),
        ];

    private static CacheSession Open(ICommandHost host, string? folder, string? remote) =>
        new(RemoteOptions.Settings(host, folder, remote));

    /// <summary>A remote that failed fails no build, not even one that ends with a push.</summary>
    private static void Warn(ICommandHost host, CacheSession session)
    {
        foreach (var remote in session.Remotes.All)
            if (remote.Trouble is { } trouble)
                host.Error.WriteLine(Rules.RemoteFailed(remote.Address.ToString(), trouble));
    }

    private static void Print(ICommandHost host, FormattableString line) =>
        host.Output.Write(FormattableString.Invariant(line) + "\n");
}
