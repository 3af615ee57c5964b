using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Wrapgen.Caching.Tests.Sharing;

/// <summary>
/// A small HTTP server on the loopback that stores what it is sent, and answers as wrongly as a test wants.
/// </summary>
internal sealed class FaultServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentQueue<string> _requests = new();

    public FaultServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The objects by path.</summary>
    public ConcurrentDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Chooses what goes wrong with a request, by its method and path.</summary>
    public Func<string, string, Fault> Choose { get; set; } = (_, _) => Fault.None;

    /// <summary>The first lines and authorizations of all requests.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Sends every client to this address; null: none.</summary>
    public string? RedirectTo { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(_certificate is null ? "http" : "https")}://localhost:{Port}/cache"
        );

    /// <summary>How often something was read.</summary>
    public int Reads => _requests.Count(request => request.StartsWith("GET ", StringComparison.Ordinal));

    /// <summary>Ends the server, and everything that it still owes somebody.</summary>
    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
            return;
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
        }
        catch (Exception failure)
            when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using var owned = socket;
            await using var stream = await OpenAsync(socket);
            while (await ReadAsync(stream) is { } request)
                if (!await AnswerAsync(request, stream, socket))
                    return;
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or SocketException
                        or OperationCanceledException
                        or ObjectDisposedException
                        or System.Security.Authentication.AuthenticationException
            )
        {
            // The client has gone, or the test is over.
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        Stream stream = new NetworkStream(socket);
        if (_certificate is null)
            return stream;
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(_certificate);
        return secure;
    }

    private async Task<Request?> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
                return null;
            head.Append((char)one[0]);
        }
        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var length = 0;
        var authorization = "";
        foreach (var line in lines)
            if (line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            else if (line.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))
                authorization = " " + line["Authorization: ".Length..];
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, _stop.Token);
        var words = lines[0].Split(' ');
        _requests.Enqueue($"{words[0]} {words[1]}{authorization}");
        return new Request(words[0], words[1], body);
    }

    /// <returns>False to close the connection.</returns>
    private async Task<bool> AnswerAsync(Request request, Stream stream, Socket socket)
    {
        var fault = Choose(request.Method, request.Path);
        if (fault == Fault.Silent)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
            return false;
        }
        if (fault.ToString().StartsWith("Status", StringComparison.Ordinal))
            return await SendAsync(stream, fault.ToString()[^3..] + " Fault", []);
        if (fault == Fault.Redirecting || RedirectTo is not null)
        {
            var target = RedirectTo is null ? request.Path : RedirectTo + request.Path["/cache".Length..];
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"HTTP/1.1 307 Elsewhere\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n"),
                _stop.Token
            );
            return true;
        }
        if (request.Method == "PUT" && fault == Fault.None)
        {
            Objects[request.Path] = request.Body;
            return await SendAsync(stream, "201 Created", []);
        }
        if (request.Method == "PUT" && fault == Fault.Reset)
        {
            Reset(socket);
            return false;
        }
        if (fault == Fault.Garbage)
        {
            await stream.WriteAsync("SSH-2.0-OpenSSH_9.2\r\n\r\n"u8.ToArray(), _stop.Token);
            return false;
        }
        if (!Objects.TryGetValue(request.Path, out var content) || request.Method == "PUT")
            return await SendAsync(stream, "404 Not Found", []);
        return request.Method == "HEAD"
            ? await SendAsync(stream, "200 OK", [], content.Length)
            : await SendWrongAsync(fault, content, stream, socket);
    }

    private async Task<bool> SendWrongAsync(Fault fault, byte[] content, Stream stream, Socket socket)
    {
        switch (fault)
        {
            case Fault.Drip:
                await SendAsync(stream, "200 OK", [], content.Length);
                foreach (var value in content)
                {
                    await stream.WriteAsync(new[] { value }, _stop.Token);
                    await Task.Delay(TimeSpan.FromSeconds(1), _stop.Token);
                }
                return true;
            case Fault.Reset:
                await SendAsync(stream, "200 OK", content[..(content.Length / 2)], content.Length);
                Reset(socket);
                return false;
            case Fault.Truncated:
                await SendAsync(stream, "200 OK", content[..(content.Length / 2)], content.Length);
                return false;
            case Fault.TooShort:
                return await SendAsync(stream, "200 OK", content[..(content.Length / 2)]);
            case Fault.TooLong:
                return await SendAsync(stream, "200 OK", [.. content, .. content]);
            case Fault.FlippedBits:
                var flipped = content.ToArray();
                flipped[flipped.Length / 2] ^= 4;
                return await SendAsync(stream, "200 OK", flipped);
            case Fault.Endless:
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), _stop.Token);
                while (true)
                    await stream.WriteAsync(new byte[1 << 16], _stop.Token);
            default:
                return await SendAsync(stream, "200 OK", content);
        }
    }

    private async Task<bool> SendAsync(Stream stream, string status, byte[] content, long? length = null)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status}\r\nContent-Length: {length ?? content.Length}\r\n\r\n"
        );
        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. content], _stop.Token);
        return true;
    }

    /// <summary>Closes the connection with a reset instead of an end.</summary>
    private static void Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    private sealed record Request(string Method, string Path, byte[] Body);
}
