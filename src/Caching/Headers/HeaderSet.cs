using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Restrictions on the use of a header set.</summary>
[Flags]
internal enum HeaderSetTraits : byte
{
    None = 0,

    /// <summary>
    /// The headers ask for files in a way that only the preprocessor understands, so the set never serves a run by
    /// itself.
    /// </summary>
    NeedsPreprocessor = 1,

    /// <summary>
    /// An output contains the paths of its inputs, or may depend on them: the entry is served for the same paths only.
    /// </summary>
    BoundToPaths = 2,
}

/// <summary>A file of the unit, and its content.</summary>
internal readonly record struct RecordedHeader(int Root, string Rest, Digest Digest);

/// <summary>
/// Names that a directory must not contain, because a file of that name would be included in place of a recorded one.
/// </summary>
internal sealed record AbsentGroup(int Root, string Folder, IReadOnlyList<string> Names);

/// <summary>
/// The files that a run read, and the places where a new file would change what it reads. The outputs of the run are
/// valid while both are unchanged.
/// </summary>
/// <param name="Traits">What the set allows.</param>
/// <param name="Headers">Every file read, the unit first, in order of inclusion.</param>
/// <param name="Required">Files that <c>__has_include</c> found and that were not read.</param>
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
    /// <summary>
    /// The format in which histories store the set. <see cref="HeaderSetCheck"/> reads it without creating objects.
    /// </summary>
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
