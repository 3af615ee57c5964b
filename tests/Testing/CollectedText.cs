using System.Diagnostics;
using System.Text;

namespace Wrapgen.Testing;

/// <summary>What a program has written to one of its streams so far.</summary>
internal sealed class CollectedText
{
    // A monitor, because readers wait for more.
    private readonly object _lock = new();
    private readonly StringBuilder _text = new();
    private bool _hasEnded;
    private int _position;

    /// <summary>
    /// Reads the stream to its end, on a thread of its own: a busy thread pool must not stop a program that fills its
    /// pipe.
    /// </summary>
    public Task Collect(TextReader stream) =>
        Task.Factory.StartNew(
            () =>
            {
                var buffer = new char[4096];
                int count;
                while ((count = stream.Read(buffer)) > 0)
                    Change(() => _text.Append(buffer, 0, count));
                Change(() => _hasEnded = true);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    /// <summary>The next line, without its end; null when there is none within the time or at all.</summary>
    public string? ReadLine(TimeSpan limit)
    {
        var waited = Stopwatch.StartNew();
        lock (_lock)
            while (true)
            {
                var rest = _text.ToString(_position, _text.Length - _position);
                if (rest.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end)
                {
                    _position += end + 1;
                    return rest[..end];
                }
                var remaining = limit - waited.Elapsed;
                if (_hasEnded || remaining <= TimeSpan.Zero || !Monitor.Wait(_lock, remaining))
                    return null;
            }
    }

    public override string ToString()
    {
        lock (_lock)
            return _text.ToString();
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            Monitor.PulseAll(_lock);
        }
    }
}
