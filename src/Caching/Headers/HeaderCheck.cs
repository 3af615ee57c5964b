using Wrapgen.Caching.Files;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Checks the files of header sets. It takes the stamp of each and opens none: when their joint stamp is the one under
/// which the same content was found before, a single lookup proves them unchanged. Otherwise it compares each file by
/// itself.
/// </summary>
/// <param name="roots">The command's directories.</param>
/// <param name="files">The files as they are now.</param>
/// <param name="memory">What earlier runs found.</param>
internal sealed class HeaderCheck(PathRoots roots, FileSnapshot files, StampMemory memory)
{
    private readonly PathBuffer _path = new();

    /// <summary>Looks at the files of a set.</summary>
    /// <param name="reader">Positioned at the set's files; afterwards, behind them.</param>
    /// <param name="key">Receives what the set says of them.</param>
    public HeaderSurvey Survey(ref ByteReader reader, EntryKeyBuilder key)
    {
        var now = NativeFiles.Now();
        var count = reader.ItemCount();
        var tally = new HeaderTally(roots, count, now, key);
        files.Expect(count);
        using var folders = new RootFolders(roots);
        for (; count > 0; count--)
        {
            var root = reader.Count();
            var rest = reader.Bytes();
            roots.Fill(_path, root, rest);
            tally.Add(
                root,
                _path.Terminated,
                files.StampOf(folders, root, _path.Terminated, rest.Length),
                reader.Digest()
            );
        }
        return tally.Finish();
    }

    /// <summary>
    /// True when the files were found to have the content that this key identifies, and none has changed since.
    /// </summary>
    public bool IsKnown(HeaderSurvey survey, Digest key) =>
        memory.TryGet(survey.Question.Span, survey.Joint, out var known) && known == key;

    /// <summary>Remembers that the files have the content that this key identifies.</summary>
    public static void Remember(StampMemory memory, HeaderSurvey survey, Digest key)
    {
        if (survey.IsSettled)
            memory.Set(survey.Question.Span, survey.Joint, key);
    }

    /// <summary>Remembers that the files have the content that this key identifies.</summary>
    public void Remember(HeaderSurvey survey, Digest key) => Remember(memory, survey, key);

    /// <summary>Compares the content of each file.</summary>
    /// <param name="reader">Positioned at the files of a set that was surveyed.</param>
    /// <param name="findings">Receives the paths that differ.</param>
    public void Compare(ByteReader reader, SetFindings findings)
    {
        for (var count = reader.ItemCount(); count > 0 && !findings.IsEnough; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            if (files.ContentOf(_path.Terminated) != reader.Digest())
                findings.Add(MissReason.HeaderChanged, _path.ToString());
        }
    }
}
