using Wrapgen.Caching.Remotes;
using Wrapgen.Caching.Remotes.Folders;
using Wrapgen.Caching.Remotes.Http;
using Wrapgen.Caching.Remotes.Redis;
using Wrapgen.Caching.Remotes.S3;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching.Sharing;

/// <summary>Chooses the protocol of a remote cache by the scheme of its address. A new protocol is one more row.</summary>
internal static class RemoteTable
{
    private static readonly (string Scheme, Func<RemoteContext, IRemoteConnection> Open)[] Rows =
    [
        ("http", context => new HttpConnection(context)),
        ("https", context => new HttpConnection(context)),
        ("redis", context => new RedisConnection(context)),
        ("rediss", context => new RedisConnection(context)),
        ("redis+unix", context => new RedisConnection(context)),
        ("s3", context => new S3Connection(context)),
        ("file", context => new FolderConnection(context)),
    ];

    /// <summary>How to open connections to an address.</summary>
    /// <exception cref="WrapgenException">WG6006: no protocol has the scheme.</exception>
    public static Func<RemoteContext, IRemoteConnection> Find(RemoteAddress address)
    {
        foreach (var (scheme, open) in Rows)
            if (address.Location.Scheme == scheme)
                return open;
        throw new WrapgenException(Rules.UnknownRemote(address.ToString(), Rows.Select(row => row.Scheme)));
    }
}
