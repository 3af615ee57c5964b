namespace Wrapgen.Caching.Sharing;

/// <summary>What a question to a remote cache told.</summary>
/// <param name="Address">Its address, without secrets.</param>
/// <param name="Trouble">Why it cannot be used; null when it answers.</param>
internal sealed record ExaminedRemote(string Address, string? Trouble);
