using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wrapgen.Reporting.Tests.Page;

/// <summary>
/// A tab of a headless Chromium, driven over its DevTools protocol; started once for all tests of a class.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Announcement = "DevTools listening on ";

    private readonly TemporaryFolder _profile = new();
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(10));
    private ToolProcess? _process;
    private TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private string? _session;
    private int _lastId;

    /// <summary>The program; null when it is not installed.</summary>
    public static string? Program =>
        Tool.Find("chromium") ?? Tool.Find("chromium-browser") ?? Tool.Find("google-chrome");

    /// <summary>
    /// Errors and messages of the page's console, exceptions of its scripts, and what it asked the network for.
    /// </summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
            return;
        _process = Tool.Start(
            [
                // Containers run tests as root and without the kernel features that its sandbox needs.
                Program,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--remote-debugging-port=0",
                "--user-data-dir=" + _profile["chromium"],
                "about:blank",
            ],
            limit: TimeSpan.FromMinutes(10)
        );
        await Connect(_process);
    }

    /// <summary>Sets the size and kind of the screen.</summary>
    public async Task SetScreen(int width, int height, string scheme = "light")
    {
        Assert.SkipWhen(Program is null, "Chromium is not installed");
        await Call(
            "Emulation.setDeviceMetricsOverride",
            new JsonObject
            {
                ["width"] = width,
                ["height"] = height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = width < 600,
            }
        );
        await Call(
            "Emulation.setEmulatedMedia",
            new JsonObject
            {
                ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }),
            }
        );
    }

    /// <summary>Opens a file and waits until it is loaded, its script included.</summary>
    public async Task Show(string path)
    {
        Assert.SkipWhen(Program is null, "Chromium is not installed");
        _loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Call("Page.navigate", new JsonObject { ["url"] = new Uri(path).AbsoluteUri });
        await _loaded.Task.WaitAsync(_patience.Token);
    }

    /// <summary>The value of a JavaScript expression.</summary>
    public async Task<JsonElement> Evaluate(string expression)
    {
        var answer = await Call(
            "Runtime.evaluate",
            new JsonObject { ["expression"] = expression, ["returnByValue"] = true }
        );
        Assert.False(answer.TryGetProperty("exceptionDetails", out var failure), failure.ToString());
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Presses a key where the focus is.</summary>
    public async Task Press(string key, string text)
    {
        foreach (var type in (string[])["keyDown", "keyUp"])
            await Call(
                "Input.dispatchKeyEvent",
                new JsonObject
                {
                    ["type"] = type,
                    ["key"] = key,
                    ["code"] = key,
                    ["text"] = text,
                    ["windowsVirtualKeyCode"] = key == "Enter" ? 13 : 0,
                }
            );
    }

    /// <summary>The whole page as PNG.</summary>
    public async Task<byte[]> Screenshot(int highest = 6000)
    {
        var size = (await Call("Page.getLayoutMetrics")).GetProperty("cssContentSize");
        var clip = new JsonObject
        {
            ["x"] = 0,
            ["y"] = 0,
            ["width"] = size.GetProperty("width").GetDouble(),
            ["height"] = Math.Min(highest, size.GetProperty("height").GetDouble()),
            ["scale"] = 1,
        };
        return (
            await Call("Page.captureScreenshot", new JsonObject { ["captureBeyondViewport"] = true, ["clip"] = clip })
        )
            .GetProperty("data")
            .GetBytesFromBase64();
    }

    /// <summary>The page as it would be printed.</summary>
    public async Task<byte[]> Print() =>
        (await Call("Page.printToPDF", new JsonObject { ["printBackground"] = true, ["preferCSSPageSize"] = true }))
            .GetProperty("data")
            .GetBytesFromBase64();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await End(_process);
        _socket.Dispose();
        _patience.Dispose();
        _profile.Dispose();
    }

    private async Task End(ToolProcess process)
    {
        // It ends when asked. A browser without a connection is killed.
        if (_socket.State == WebSocketState.Open)
        {
            await Send("Browser.close", [], ++_lastId);
            await _reading;
            process.End();
        }
        process.Dispose();
    }

    private async Task Connect(ToolProcess process)
    {
        string line;
        do line = process.ReadErrorLine();
        while (!line.StartsWith(Announcement, StringComparison.Ordinal));
        await _socket.ConnectAsync(new Uri(line[Announcement.Length..]), _patience.Token);
        _reading = Task.Run(ReadAll);
        var target = await Call("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var session = await Call(
            "Target.attachToTarget",
            new JsonObject { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true }
        );
        _session = session.GetProperty("sessionId").GetString();
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network"])
            await Call(domain + ".enable");
    }

    private async Task<JsonElement> Call(string method, JsonObject? arguments = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        await Send(method, arguments ?? [], id);
        return await answer.Task.WaitAsync(_patience.Token);
    }

    private async Task Send(string method, JsonObject arguments, int id)
    {
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = arguments,
        };
        if (_session is not null)
            message["sessionId"] = _session;
        await _socket.SendAsync(
            Encoding.UTF8.GetBytes(message.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            _patience.Token
        );
    }

    private async Task ReadAll()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                message.SetLength(0);
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(), _patience.Token);
                    if (part.MessageType == WebSocketMessageType.Close)
                        return;
                    message.Write(buffer, 0, part.Count);
                } while (!part.EndOfMessage);
                using var json = JsonDocument.Parse(message.ToArray());
                Take(json.RootElement);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // The browser is gone, so every pending request fails.
            foreach (var waiting in _waiting.Values)
                waiting.TrySetException(failure);
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            if (!_waiting.TryRemove(id.GetInt32(), out var waiting))
                return;
            if (message.TryGetProperty("error", out var error))
                waiting.TrySetException(new InvalidOperationException(error.ToString()));
            else
                waiting.TrySetResult(message.GetProperty("result").Clone());
            return;
        }
        switch (message.GetProperty("method").GetString())
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Log.entryAdded"
            or "Runtime.exceptionThrown"
            or "Runtime.consoleAPICalled"
            or "Page.javascriptDialogOpening":
                Complaints.Enqueue(message.ToString());
                break;
            case "Network.requestWillBeSent"
                when !IsOfThePage(message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!):
                Complaints.Enqueue(message.ToString());
                break;
        }
    }

    private static bool IsOfThePage(string url) =>
        url.StartsWith("data:", StringComparison.Ordinal)
        || (url.StartsWith("file:", StringComparison.Ordinal) && url.EndsWith(".html", StringComparison.Ordinal));
}
