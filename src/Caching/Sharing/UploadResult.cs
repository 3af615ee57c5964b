namespace Wrapgen.Caching.Sharing;

/// <summary>What an upload to all remotes has done.</summary>
/// <param name="Objects">Objects that were stored.</param>
/// <param name="Present">Entries that a remote had already.</param>
/// <param name="Bytes">Bytes that were sent.</param>
/// <param name="Unsent">Uploads that did not reach every remote.</param>
internal sealed record UploadResult(int Objects, int Present, long Bytes, IReadOnlyList<Upload> Unsent);
