namespace Wrapgen.Caching.Upkeep;

/// <summary>What remote caches did, over all of them.</summary>
internal sealed record RemoteStatistics
{
    /// <summary>Each remote, and why it is left alone; the reason is null when it is not.</summary>
    public required IReadOnlyList<KeyValuePair<string, string?>> Remotes { get; init; }

    /// <summary>Hits whose entry came from a remote.</summary>
    public required long Hits { get; init; }

    /// <summary>Bytes that remotes sent for them.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>Seconds that these hits saved.</summary>
    public required double SecondsSaved { get; init; }

    /// <summary>Objects that were stored in remotes.</summary>
    public required long Uploads { get; init; }

    /// <summary>Bytes of these objects.</summary>
    public required long BytesSent { get; init; }

    /// <summary>Failures of remotes, and objects that were damaged on the way. None of them failed a build.</summary>
    public required long Errors { get; init; }

    /// <summary>Results that <c>wrapgen cache push</c> still has to send.</summary>
    public required long Pending { get; init; }
}
