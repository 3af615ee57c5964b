using Wrapgen.Caching.Files;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Checks encoded header sets against the files that a command finds now. It takes some 570 stamps and opens no file.
/// </summary>
/// <param name="roots">The command's directories.</param>
/// <param name="files">The files as they are now.</param>
/// <param name="memory">What earlier runs found.</param>
internal sealed class HeaderSetCheck(PathRoots roots, FileSnapshot files, StampMemory memory)
{
    private readonly PathBuffer _path = new();
    private readonly HeaderCheck _headers = new(roots, files, memory);
    private readonly AbsenceCheck _absences = new(roots, files, memory);

    /// <summary>Checks one set up to the first difference.</summary>
    /// <param name="set">The set as <see cref="HeaderSet.Encode()"/> wrote it.</param>
    /// <param name="entryBase">The command's contribution to the key of the entry.</param>
    public HeaderSetVerdict Check(ReadOnlySpan<byte> set, Digest entryBase)
    {
        if (((HeaderSetTraits)new ByteReader(set).Byte()).HasFlag(HeaderSetTraits.NeedsPreprocessor))
            return new HeaderSetVerdict(new Miss(MissReason.NeedsPreprocessor, ""), default, default);
        return Check(set, entryBase, new SetFindings(wantsAll: false));
    }

    /// <summary>Every path that differs from what the set records.</summary>
    /// <param name="set">The set as <see cref="HeaderSet.Encode()"/> wrote it.</param>
    /// <param name="entryBase">The command's contribution to the key of the entry.</param>
    public IReadOnlyList<string> Differences(ReadOnlySpan<byte> set, Digest entryBase)
    {
        var findings = new SetFindings(wantsAll: true);
        Check(set, entryBase, findings);
        return findings.Paths;
    }

    private HeaderSetVerdict Check(ReadOnlySpan<byte> set, Digest entryBase, SetFindings findings)
    {
        var reader = new ByteReader(set);
        var traits = (HeaderSetTraits)reader.Byte();
        var key = new EntryKeyBuilder(entryBase, reader.Digest());
        var headers = reader;
        var survey = _headers.Survey(ref reader, key);
        var entryKey = survey.KeyFor(traits, roots);
        if (!_headers.IsKnown(survey, entryKey))
        {
            _headers.Compare(headers, findings);
            if (findings.First is null)
                _headers.Remember(survey, entryKey);
        }
        if (!findings.IsEnough)
            CheckSame(ref reader, findings);
        if (!findings.IsEnough)
            CheckRequired(ref reader, findings);
        if (!findings.IsEnough)
            _absences.Check(set[^reader.Remaining..], findings);
        return findings.First is { } miss
            ? new HeaderSetVerdict(miss, default, default)
            : new HeaderSetVerdict(null, entryKey, survey.Paths);
    }

    /// <summary>Directories that were one must still be one.</summary>
    private void CheckSame(ref ByteReader reader, SetFindings findings)
    {
        for (var count = reader.ItemCount(); count > 0 && !findings.IsEnough; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            var one = _path.ToString();
            roots.Fill(_path, reader.Count(), reader.Bytes());
            if (_path.ToString() != one)
                findings.Add(MissReason.DirectoriesDiffer, one);
        }
    }

    /// <summary>Files that a probe found must still exist.</summary>
    private void CheckRequired(ref ByteReader reader, SetFindings findings)
    {
        for (var count = reader.ItemCount(); count > 0 && !findings.IsEnough; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            if (FileStamp.Of(_path.Terminated).Kind != FileKind.Regular)
                findings.Add(MissReason.Shadowed, _path.ToString());
        }
    }
}
