using System.IO.Hashing;
using System.Runtime.InteropServices;
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
    /// <summary>
    /// From this many names on, a directory's stamp is remembered instead of looking for each name again.
    /// </summary>
    private const int RememberedNames = 4;

    private readonly PathBuffer _path = new();
    private readonly HeaderCheck _headers = new(roots, files, memory);

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
            CheckAbsent(ref reader, findings);
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

    /// <summary>Files that would be found before a recorded one must not have appeared.</summary>
    private void CheckAbsent(ref ByteReader reader, SetFindings findings)
    {
        for (var count = reader.ItemCount(); count > 0 && !findings.IsEnough; count--)
        {
            var root = reader.Count();
            roots.Fill(_path, root, reader.Bytes());
            if (FindName(reader.Bytes()) is { } found)
                findings.Add(MissReason.Shadowed, found);
        }
    }

    /// <summary>
    /// The first of some names that the directory in <see cref="_path"/> holds; null when it holds none.
    /// </summary>
    private string? FindName(ReadOnlySpan<byte> encodedNames)
    {
        var stamp = _path.Length == 0 ? FileStamp.Of(".") : files.StampOf(_path.Terminated);
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
        for (; count > 0; count--)
        {
            _path.Reset(length);
            if (length > 0)
                _path.Append("/"u8);
            _path.Append(names.Bytes());
            if (files.IsPassed(_path.Terminated))
                continue;
            // A dangling link is nothing now, and may be something without its directory changing.
            remembered = false;
            if (FileStamp.Of(_path.Terminated).Kind is FileKind.Regular or FileKind.Other)
                return _path.ToString();
        }
        // What was found absent may be older than the stamp, but not than the snapshot.
        if (remembered && stamp.IsSettled(files.Taken))
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
