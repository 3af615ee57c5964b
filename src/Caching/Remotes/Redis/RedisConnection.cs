using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;
using Wrapgen.Caching.Backends;

namespace Wrapgen.Caching.Remotes.Redis;

/// <summary>A Redis server, over TCP, TLS or a Unix socket. It evicts by itself when its memory is full.</summary>
internal sealed class RedisConnection : IRemoteConnection
{
    private const int DefaultPort = 6379;

    private readonly Lazy<Task<ConnectionMultiplexer>> _connection;
    private readonly string _prefix;
    private readonly int _database;

    public RedisConnection(RemoteContext context)
    {
        var address = context.Address;
        address.Expect("db", "prefix");
        var isSocket = address.Location.Scheme == "redis+unix";
        _prefix = address["prefix"] ?? "wrapgen";
        var database = address["db"] ?? (isSocket ? "" : address.Location.AbsolutePath.Trim('/'));
        _database = int.TryParse(database, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
        var options = Options(context);
        options.EndPoints.Add(
            isSocket
                ? new UnixDomainSocketEndPoint(address.Location.AbsolutePath)
                : new DnsEndPoint(
                    address.Location.Host,
                    address.Location.Port > 0 ? address.Location.Port : DefaultPort
                )
        );
        options.Ssl = address.Location.Scheme == "rediss";
        _connection = new Lazy<Task<ConnectionMultiplexer>>(() => ConnectionMultiplexer.ConnectAsync(options));
    }

    public async Task<byte[]?> GetAsync(ObjectId id, CancellationToken token) =>
        await Do(database => database.StringGetAsync(Key(id)), token).ConfigureAwait(false);

    public Task<bool> HasAsync(ObjectId id, CancellationToken token) =>
        Do(database => database.KeyExistsAsync(Key(id)), token);

    public Task PutAsync(ObjectId id, ReadOnlyMemory<byte> content, CancellationToken token) =>
        Do(database => database.StringSetAsync(Key(id), content), token);

    public void Dispose()
    {
        if (_connection is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            _connection.Value.Result.Dispose();
    }

    /// <summary>
    /// One connection without retries, without a subscription, and without questions about other servers.
    /// </summary>
    private static ConfigurationOptions Options(RemoteContext context)
    {
        var credentials = RemoteCredentials.For(context.Address.Location.Host, context.Variable);
        return new ConfigurationOptions
        {
            AbortOnConnectFail = true,
            ConnectRetry = 0,
            ConnectTimeout = (int)context.Limits.Connect.TotalMilliseconds,
            AsyncTimeout = (int)context.Limits.Answer.TotalMilliseconds,
            BacklogPolicy = BacklogPolicy.FailFast,
            SetClientLibrary = false,
            TieBreaker = "",
            ConfigurationChannel = "",
            IncludeDetailInExceptions = false,
            User = credentials is { User.Length: > 0 } ? credentials.User : null,
            Password = credentials?.Token ?? credentials?.Password,
        };
    }

    private string Key(ObjectId id) => $"{_prefix}/{RemoteNames.PathOf(id)}";

    private async Task<T> Do<T>(Func<IDatabase, Task<T>> command, CancellationToken token)
    {
        try
        {
            var connection = await _connection.Value.WaitAsync(token).ConfigureAwait(false);
            return await command(connection.GetDatabase(_database)).WaitAsync(token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisException or RedisTimeoutException)
        {
            throw new RemoteFailure(failure.Message, failure);
        }
    }
}
