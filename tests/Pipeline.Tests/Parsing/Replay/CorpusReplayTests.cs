using System.IO.Compression;
using Wrapgen.Pipeline.Parsing.Replay;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

/// <summary>
/// A batch of one unit is the unit itself, so its slice must be the same bytes: with real documents this covers castxml's order of emission,
/// the numbers of ids, files and comments, and the order of members.
/// </summary>
public class CorpusReplayTests
{
    // Those that need no header are among the small ones.
    private const int Documents = 60;

    private static readonly string Folder = Path.Combine(Repository.Shared, "corpus", "xml");

    [Fact]
    public void A_real_document_cut_from_itself_stays_the_same()
    {
        Assert.SkipUnless(Repository.HasShared, Repository.SharedMissing);
        var compared = 0;
        var documents = new DirectoryInfo(Folder).GetFiles().OrderBy(file => file.Length).Take(Documents);
        foreach (var path in documents.Select(file => file.FullName))
            if (IsSame(path))
                compared++;
        Assert.True(compared > 5, $"only {compared} documents need no header that is missing here");
    }

    /// <summary>False when the order of members depends on a header that this machine does not have.</summary>
    private static bool IsSame(string compressed)
    {
        using var folder = new TemporaryFolder();
        var path = folder["unit.xml"];
        using (var source = new GZipStream(File.OpenRead(compressed), CompressionMode.Decompress))
        using (var target = File.Create(path))
            source.CopyTo(target);
        var isHeaderMissing = false;
        var settings = BatchSettings.For(BuiltInProfiles.Itk, folder.Path) with
        {
            ReadHeader = header =>
            {
                if (File.Exists(header))
                    return File.ReadAllBytes(header);
                isHeaderMissing = true;
                return [];
            },
        };
        using var batch = BatchDocument.Open(path, [new BatchUnit("_wrapping_", compressed)], settings);
        if (isHeaderMissing)
            return false;
        using var slice = new MemoryStream();
        SliceWriter.Write(batch.Replay(0), slice);
        var (expected, actual) = (File.ReadAllBytes(path), slice.ToArray());
        var common = expected.AsSpan().CommonPrefixLength(actual);
        Assert.True(
            common == expected.Length && common == actual.Length,
            $"{Path.GetFileName(compressed)} differs from byte {common} on"
        );
        return true;
    }
}
