using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Checks encoded header sets against the files that a command finds now: ~570 stamps are taken, and no file is opened.
/// </summary>
internal sealed class HeaderSetCheck(PathRoots roots, FileDigests digests, StampMemory memory)
{
    /// <summary>From this many names on, a directory's stamp is remembered instead of looking for each name again.</summary>
    private const int RememberedNames = 4;

    private readonly PathBuffer _path = new();
    private readonly HeaderCheck _headers = new(roots, digests, memory);

    /// <summary>Checks one set.</summary>
    /// <param name="set">The set as <see cref="HeaderSet.Encode()"/> wrote it.</param>
    /// <param name="entryBase">The command's part of the entry key.</param>
    /// <param name="differences">Receives every path that differs; null: the first ends the check.</param>
    public HeaderSetVerdict Check(ReadOnlySpan<byte> set, Digest entryBase, List<string>? differences = null)
    {
        var reader = new ByteReader(set);
        var traits = (HeaderSetTraits)reader.Byte();
        if (traits.HasFlag(HeaderSetTraits.NeedsPreprocessor) && differences is null)
            return new HeaderSetVerdict(MissReason.NeedsPreprocessor, "", default, default);
        var key = new EntryKeyBuilder(entryBase);
        key.Resolution(reader.Digest());
        var headers = reader;
        var survey = _headers.Survey(ref reader, key);
        if (traits.HasFlag(HeaderSetTraits.BoundToPaths))
            key.Bind(survey.Paths.Span, roots.Paths);
        var entryKey = key.Finish();
        var (miss, detail) = CheckHeaders(headers, survey, entryKey, differences);
        if (miss == MissReason.None || differences is not null)
        {
            var (sameMiss, sameDetail) = CheckSame(ref reader, differences);
            if (miss == MissReason.None)
                (miss, detail) = (sameMiss, sameDetail);
        }
        if (miss == MissReason.None || differences is not null)
        {
            var (absentMiss, absentDetail) = CheckNames(ref reader, differences);
            if (miss == MissReason.None)
                (miss, detail) = (absentMiss, absentDetail);
        }
        return miss == MissReason.None
            ? new HeaderSetVerdict(MissReason.None, "", entryKey, survey.Paths)
            : new HeaderSetVerdict(miss, detail, default, default);
    }

    private (MissReason, string) CheckHeaders(
        ByteReader headers,
        HeaderSurvey survey,
        Digest entryKey,
        List<string>? differences
    )
    {
        if (_headers.IsKnown(survey, entryKey))
            return (MissReason.None, "");
        if (_headers.Compare(headers, differences) is { } different)
            return (MissReason.HeaderChanged, different);
        _headers.Remember(survey, entryKey);
        return (MissReason.None, "");
    }

    private (MissReason, string) CheckSame(ref ByteReader reader, List<string>? differences)
    {
        var result = (MissReason.None, "");
        for (var count = reader.ItemCount(); count > 0; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            var one = _path.ToString();
            roots.Fill(_path, reader.Count(), reader.Bytes());
            if (_path.ToString() == one)
                continue;
            result = (MissReason.DirectoriesDiffer, one);
            if (differences is null)
                return result;
            differences.Add(one);
        }
        return result;
    }

    private (MissReason, string) CheckNames(ref ByteReader reader, List<string>? differences)
    {
        var result = (MissReason.None, "");
        for (var count = reader.ItemCount(); count > 0; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            if (FileStamp.Of(_path.Terminated).Kind == FileKind.Regular)
                continue;
            result = (MissReason.Shadowed, _path.ToString());
            if (differences is null)
                return result;
            differences.Add(result.Item2);
        }
        for (var count = reader.ItemCount(); count > 0; count--)
        {
            var root = reader.Count();
            roots.Fill(_path, root, reader.Bytes());
            if (FindName(reader.Bytes()) is not { } found)
                continue;
            result = (MissReason.Shadowed, found);
            if (differences is null)
                return result;
            differences.Add(found);
        }
        return result;
    }

    /// <summary>The first of some names that the directory in <see cref="_path"/> holds; null when it holds none.</summary>
    private string? FindName(ReadOnlySpan<byte> encodedNames)
    {
        var stamp = _path.Length == 0 ? FileStamp.Of(".") : FileStamp.Of(_path.Terminated);
        if (stamp.Kind != FileKind.Directory)
            return null;
        var length = _path.Length;
        var names = new ByteReader(encodedNames);
        var count = names.ItemCount();
        var remembered = count >= RememberedNames;
        var digest = default(Digest);
        if (remembered)
        {
            // The names are part of the question, so they are part of what is looked up.
            Span<byte> hash = stackalloc byte[16];
            XxHash128.Hash(encodedNames, hash);
            digest = new Digest(MemoryMarshal.Read<ulong>(hash), MemoryMarshal.Read<ulong>(hash[8..]), 0, 1);
            _path.Append("\0"u8);
            _path.Append(hash);
            if (memory.TryGet(_path.Terminated, stamp, out var known) && known == digest)
                return null;
            _path.Reset(length);
        }
        var now = NativeFiles.Now();
        for (; count > 0; count--)
        {
            _path.Reset(length);
            if (length > 0)
                _path.Append("/"u8);
            _path.Append(names.Bytes());
            var entry = FileStamp.OfName(_path.Terminated);
            if (!entry.IsPresent || entry.Kind == FileKind.Directory)
                continue;
            // A dangling link is nothing now, and may be something without its directory changing.
            remembered = false;
            if (FileStamp.Of(_path.Terminated).Kind is FileKind.Regular or FileKind.Other)
                return _path.ToString();
        }
        if (remembered && stamp.IsSettled(now))
            Remember(length, encodedNames, stamp, digest);
        return null;
    }

    private void Remember(int length, ReadOnlySpan<byte> encodedNames, FileStamp stamp, Digest digest)
    {
        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(encodedNames, hash);
        _path.Reset(length);
        _path.Append("\0"u8);
        _path.Append(hash);
        memory.Set(_path.Terminated, stamp, digest);
    }
}
