using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Sharing;

/// <summary>
/// Remembers in the cache folder that a remote failed, so that each process of a build does not find it out again. When
/// the pause is over, one process tries the remote, and the others wait for what it finds.
/// </summary>
/// <param name="folder">Where to remember it.</param>
/// <param name="address">The remote.</param>
/// <param name="use">What fails independently of the rest: a full server can still be read.</param>
/// <param name="limits">How long a remote is left alone.</param>
internal sealed class RemoteHealth(CacheFolder folder, string address, string use, RemoteLimits limits) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _path = Path.Combine(
        folder.Remotes,
        Digest.Of(Encoding.UTF8.GetBytes($"{use}\0{address}")).ToString()
    );

    private State _state;
    private int _failures;
    private string _detail = "";
    private SafeFileHandle? _trial;

    private enum State
    {
        Unknown,
        Works,
        Failed,
    }

    /// <summary>True when the remote may be asked; otherwise why not.</summary>
    public bool MayAsk(out string detail)
    {
        lock (_lock)
        {
            if (_state == State.Unknown && _trial is null && IsPaused())
                _state = State.Failed;
            detail = _detail;
            return _state != State.Failed;
        }
    }

    /// <summary>Notes that the remote failed.</summary>
    /// <returns>True when this process is the first to know.</returns>
    public bool Fail(string detail)
    {
        lock (_lock)
        {
            if (_state == State.Failed)
                return false;
            (_state, _detail) = (State.Failed, detail);
            var writer = new ByteWriter(128);
            writer.Count(_failures + 1);
            writer.Text(detail);
            folder.TryReplace(_path, SealedFile.Seal(writer.Written, CacheVersion.Format));
            EndTrial();
            return true;
        }
    }

    /// <summary>Notes that the remote works.</summary>
    public void Work()
    {
        lock (_lock)
        {
            if (_state != State.Unknown)
                return;
            _state = State.Works;
            if (_failures > 0)
                File.Delete(_path);
            EndTrial();
        }
    }

    /// <summary>Why the remote is left alone, for people; null when it is not.</summary>
    public string? Describe()
    {
        lock (_lock)
            return Read() is { } until && until > NativeFiles.Now()
                ? string.Create(CultureInfo.InvariantCulture, $"{_detail} (left alone for {Seconds(until)} s more)")
                : null;
    }

    public void Dispose() => EndTrial();

    /// <summary>True while others know that the remote fails; false when this process may find out.</summary>
    private bool IsPaused()
    {
        if (Read() is not { } until)
            return false;
        if (NativeFiles.Now() < until)
            return true;
        try
        {
            _trial = FileLock.TryOpen(_path + ".trial", TimeSpan.Zero);
            return _trial is null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Until when the remote is left alone; null when it has not failed.</summary>
    private long? Read()
    {
        try
        {
            if (SealedFile.Read(_path, CacheVersion.Format) is not { IsDamaged: false } file)
                return null;
            var reader = new ByteReader(file.Content);
            _failures = Math.Clamp(reader.Count(), 1, 32);
            _detail = reader.Text();
            var pause = Math.Min(limits.Pause.TotalSeconds * (1L << (_failures - 1)), limits.LongestPause.TotalSeconds);
            var failed = FileStamp.OfName(_path).Modified;
            // A time in the future means that somebody has set the clock back; it says nothing.
            return failed > NativeFiles.Now() ? 0 : failed + (long)(pause * 1e9);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private static long Seconds(long until) => (until - NativeFiles.Now()) / 1_000_000_000 + 1;

    private void EndTrial()
    {
        _trial?.Dispose();
        _trial = null;
    }
}
