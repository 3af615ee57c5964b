using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Remotes;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Sharing;

/// <summary>
/// Asks a remote cache whether it has an object that nobody stored. Earlier failures do not count, and nothing is
/// remembered: the user wants to know what is true now.
/// </summary>
internal static class RemoteExamination
{
    private static readonly ObjectId Question = new(ObjectKind.Entry, Digest.Of("wrapgen doctor"u8));

    /// <exception cref="WrapgenException">The address is wrong.</exception>
    public static ExaminedRemote Run(string address, RemoteSettings settings)
    {
        var parsed = RemoteAddress.Parse(address);
        var open = RemoteTable.Find(parsed);
        return new ExaminedRemote(
            parsed.ToString(),
            TroubleOf(() => open(new RemoteContext(parsed, settings.Limits, settings.Variable)), settings.Limits)
        );
    }

    private static string? TroubleOf(Func<IRemoteConnection> open, RemoteLimits limits)
    {
        using var limit = new CancellationTokenSource(limits.Connect + limits.Answer);
        try
        {
            using var connection = open();
            connection.HasAsync(Question, limit.Token).GetAwaiter().GetResult();
            return null;
        }
        catch (OperationCanceledException)
        {
            return "it does not answer in time";
        }
        catch (Exception failure) when (failure is not WrapgenException)
        {
            // The library of each protocol has exceptions of its own.
            return failure.Message;
        }
    }
}
