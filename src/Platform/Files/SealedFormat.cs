namespace Wrapgen.Platform.Files;

/// <summary>What a sealed file is: files of another format, or of another version of it, read as damaged.</summary>
/// <param name="Magic">Four letters, the first in the lowest byte.</param>
/// <param name="Version">Goes up with every change of what the content means.</param>
internal readonly record struct SealedFormat(uint Magic, uint Version);
