namespace Wrapgen.Caching.Sharing;

/// <summary>The answer of a remote cache.</summary>
/// <param name="Outcome">What came of the request.</param>
/// <param name="Content">The object, unchecked; null unless one was read.</param>
/// <param name="Detail">Why there is no object; may be empty.</param>
internal readonly record struct RemoteAnswer(RemoteOutcome Outcome, byte[]? Content, string Detail)
{
    public static readonly RemoteAnswer Absent = new(RemoteOutcome.Absent, null, "");
    public static readonly RemoteAnswer Stored = new(RemoteOutcome.Done, null, "");

    public static RemoteAnswer Found(byte[] content) => new(RemoteOutcome.Done, content, "");

    public static RemoteAnswer Failed(string detail) => new(RemoteOutcome.Failed, null, detail);

    public static RemoteAnswer LeftAlone(string detail) => new(RemoteOutcome.LeftAlone, null, detail);
}
