using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>What a header set allows.</summary>
[Flags]
internal enum HeaderSetTraits : byte
{
    None = 0,

    /// <summary>The headers ask for files in a way only the preprocessor answers: never served without it.</summary>
    NeedsPreprocessor = 1,

    /// <summary>The XML repeats paths of its inputs, or may depend on them: it is served only where they are the same.</summary>
    BoundToPaths = 2,
}

/// <summary>A file of the unit, and its content.</summary>
internal readonly record struct RecordedHeader(int Root, string Rest, Digest Digest);

/// <summary>Names that a directory must not hold, because a file there would be included instead of a recorded one.</summary>
internal sealed record AbsentGroup(int Root, string Folder, IReadOnlyList<string> Names);

/// <summary>
/// The files a run read, and the places where a new file would change what it reads. The XML of the run is right as long
/// as both hold.
/// </summary>
/// <param name="Traits">What the set allows.</param>
/// <param name="Headers">Every file read, the unit first, in order of inclusion.</param>
/// <param name="Required">Files that <c>__has_include</c> found and nobody read.</param>
/// <param name="Absent">What must not appear.</param>
/// <param name="Same">Directories that must be one, because a name leads to a recorded file through either.</param>
/// <param name="Resolution">Digest of which include leads to which header.</param>
internal sealed record HeaderSet(
    HeaderSetTraits Traits,
    IReadOnlyList<RecordedHeader> Headers,
    IReadOnlyList<RootedPath> Required,
    IReadOnlyList<AbsentGroup> Absent,
    IReadOnlyList<(RootedPath One, RootedPath Other)> Same,
    Digest Resolution
)
{
    /// <summary>The form in which manifests keep it; <see cref="HeaderSetCheck"/> reads it without making objects.</summary>
    public byte[] Encode()
    {
        var writer = new ByteWriter();
        writer.Byte((byte)Traits);
        writer.Digest(Resolution);
        writer.Count(Headers.Count);
        foreach (var header in Headers)
        {
            writer.Count(header.Root);
            writer.Text(header.Rest);
            writer.Digest(header.Digest);
        }
        writer.Count(Same.Count);
        foreach (var (one, other) in Same)
        {
            Encode(one, writer);
            Encode(other, writer);
        }
        writer.Count(Required.Count);
        foreach (var required in Required)
            Encode(required, writer);
        writer.Count(Absent.Count);
        foreach (var group in Absent)
            Encode(group, writer);
        return writer.Written.ToArray();
    }

    private static void Encode(RootedPath path, ByteWriter writer)
    {
        writer.Count(path.Root);
        writer.Text(path.Rest);
    }

    private static void Encode(AbsentGroup group, ByteWriter writer)
    {
        var names = new ByteWriter();
        names.Count(group.Names.Count);
        foreach (var name in group.Names)
            names.Text(name);
        writer.Count(group.Root);
        writer.Text(group.Folder);
        writer.Bytes(names.Written);
    }
}
