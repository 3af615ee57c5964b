namespace Wrapgen.Caching.Settings;

/// <summary>How long a build waits for a remote cache.</summary>
internal sealed record RemoteLimits
{
    /// <summary>What builds use.</summary>
    public static readonly RemoteLimits Default = new();

    /// <summary>To connect, TLS included.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one answer, from the request to the last byte.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>An answer that takes longer than this helps no build, because the tool itself is as fast.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a remote that failed is left alone. Each failure after it doubles the time, up to
    /// <see cref="LongestPause"/>.
    /// </summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest time for which a remote is left alone.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(16);

    /// <summary>An object above this size is not ours, however much the remote sends.</summary>
    public int MaximumBytes { get; init; } = 256 << 20;

    /// <summary>Requests at the same time.</summary>
    public int Parallel { get; init; } = 16;
}
