using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Settings;

namespace Wrapgen.Caching.Remotes.Http;

/// <summary>
/// A server that answers GET, HEAD and PUT. Certificates are verified, proxies are those of the environment, and a
/// password is never sent to the target of a redirection.
/// </summary>
internal sealed class HttpConnection : IRemoteConnection
{
    private const int MaximumRedirections = 3;

    private readonly HttpClient _client;
    private readonly RemoteLimits _limits;
    private readonly string _base;
    private readonly HttpLayout _layout;

    public HttpConnection(RemoteContext context)
    {
        context.Address.Expect("layout");
        _limits = context.Limits;
        _base = context.Address.Location.AbsoluteUri.TrimEnd('/') + "/";
        _layout = context.Address["layout"] == "bazel" ? HttpLayout.Bazel : HttpLayout.Files;
        _client = new HttpClient(Handler(context)) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("wrapgen");
        Authorization = RemoteCredentials.For(context.Address.Location.Host, context.Variable) switch
        {
            null => null,
            { Token: { } token } => new AuthenticationHeaderValue("Bearer", token),
            { User: var user, Password: var password } => new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))
            ),
        };
    }

    private AuthenticationHeaderValue? Authorization { get; }

    public async Task<byte[]?> GetAsync(ObjectId id, CancellationToken token)
    {
        if (_layout == HttpLayout.Files)
            return await ReadAsync(RemoteNames.PathOf(id), token).ConfigureAwait(false);
        var action = await ReadAsync("ac/" + RemoteNames.DigestOf(id), token).ConfigureAwait(false);
        return action is not null && BazelAction.TryRead(action) is { } blob
            ? await ReadAsync("cas/" + blob, token).ConfigureAwait(false)
            : null;
    }

    public async Task<bool> HasAsync(ObjectId id, CancellationToken token)
    {
        var name = _layout == HttpLayout.Files ? RemoteNames.PathOf(id) : "ac/" + RemoteNames.DigestOf(id);
        using var response = await SendAsync(HttpMethod.Head, name, null, token).ConfigureAwait(false);
        return response.IsSuccessStatusCode;
    }

    public async Task PutAsync(ObjectId id, ReadOnlyMemory<byte> content, CancellationToken token)
    {
        if (_layout == HttpLayout.Files)
        {
            await WriteAsync(RemoteNames.PathOf(id), content, token).ConfigureAwait(false);
            return;
        }
        // The record comes last: a server refuses one whose content it does not have.
        var (blob, action) = BazelAction.Of(content.Span);
        await WriteAsync("cas/" + blob, content, token).ConfigureAwait(false);
        await WriteAsync("ac/" + RemoteNames.DigestOf(id), action, token).ConfigureAwait(false);
    }

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler Handler(RemoteContext context)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = context.Limits.Connect,
            MaxAutomaticRedirections = MaximumRedirections,
            MaxConnectionsPerServer = context.Limits.Parallel,
            UseCookies = false,
            // A remote that does not answer must not hold up the end of a build.
            ResponseDrainTimeout = TimeSpan.Zero,
        };
        if (context.Variable("ITK_WRAP_REMOTE_CA") is { Length: > 0 } file)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust };
            policy.CustomTrustStore.ImportFromPemFile(file);
            policy.RevocationMode = X509RevocationMode.NoCheck;
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy };
        }
        return handler;
    }

    private async Task<byte[]?> ReadAsync(string name, CancellationToken token)
    {
        using var response = await SendAsync(HttpMethod.Get, name, null, token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            return null;
        try
        {
            // A length that the server announces is not trusted with memory.
            if (response.Content.Headers.ContentLength > _limits.MaximumBytes)
                throw new RemoteFailure("sends more than an object can have");
            await response.Content.LoadIntoBufferAsync(_limits.MaximumBytes, token).ConfigureAwait(false);
            return await response.Content.ReadAsByteArrayAsync(token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is (HttpRequestException or IOException) and not RemoteFailure)
        {
            throw Failed(failure);
        }
    }

    private async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken token)
    {
        using var body = new ReadOnlyMemoryContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var response = await SendAsync(HttpMethod.Put, name, body, token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw Answered(response.StatusCode);
    }

    /// <summary>Sends a request; the answer is a success, or says that there is no such object.</summary>
    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string name,
        HttpContent? body,
        CancellationToken token
    )
    {
        using var request = new HttpRequestMessage(method, _base + name) { Content = body };
        request.Headers.Authorization = Authorization;
        HttpResponseMessage response;
        try
        {
            response = await _client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw Failed(failure);
        }
        if (response.IsSuccessStatusCode || response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return response;
        using (response)
            throw Answered(response.StatusCode);
    }

    private static RemoteFailure Answered(HttpStatusCode status) =>
        new(string.Create(CultureInfo.InvariantCulture, $"answers {(int)status} {status}"));

    /// <summary>The innermost message says what happened: "Connection refused".</summary>
    private static RemoteFailure Failed(Exception failure) => new(failure.GetBaseException().Message, failure);
}
