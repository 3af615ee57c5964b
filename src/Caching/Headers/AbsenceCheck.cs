using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Checks that no file has appeared that would be found before a recorded one. While no directory changes in which files
/// were looked for and not found, one lookup answers for all of them; while some change, one for each.
/// </summary>
/// <param name="roots">The command's directories.</param>
/// <param name="files">The files as they are now.</param>
/// <param name="memory">What earlier runs found.</param>
internal sealed class AbsenceCheck(PathRoots roots, FileSnapshot files, StampMemory memory)
{
    /// <summary>
    /// From this many names on, a directory's stamp is remembered instead of looking for each name again.
    /// </summary>
    private const int RememberedNames = 4;

    private readonly PathBuffer _path = new();

    /// <summary>False when something may appear without its directory changing.</summary>
    private bool _provesAbsence;

    /// <summary>Checks the directories of a set up to the first file that has appeared, or all.</summary>
    /// <param name="groups">The directories and names as a header set has them.</param>
    /// <param name="findings">Receives the paths of files that have appeared.</param>
    public void Check(ReadOnlySpan<byte> groups, SetFindings findings)
    {
        var (question, joint, isSettled) = Ask(groups);
        if (memory.TryGet(question, joint, out var known) && known == Answer)
            return;
        _provesAbsence = true;
        var reader = new ByteReader(groups);
        for (var count = reader.ItemCount(); count > 0 && !findings.IsEnough; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            if (FindName(reader.Bytes()) is not { } found)
                continue;
            findings.Add(MissReason.Shadowed, found);
            _provesAbsence = false;
        }
        if (_provesAbsence && isSettled && !findings.IsEnough)
            memory.Set(question, joint, Answer);
    }

    /// <summary>What is remembered when no name is in its directory; the question says which names.</summary>
    private static Digest Answer => new(0, 0, 0, 2);

    /// <summary>The names and directories, and the stamp of all directories.</summary>
    private (byte[] Question, FileStamp Joint, bool IsSettled) Ask(ReadOnlySpan<byte> groups)
    {
        var question = new XxHash128();
        question.Append(groups);
        var reader = new ByteReader(groups);
        var count = reader.ItemCount();
        var joint = new JointStamp(count, files.Taken);
        for (; count > 0; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            reader.Bytes();
            joint.Add(StampOfFolder());
            question.Append(_path.Terminated);
        }
        return (question.GetCurrentHash(), joint.Finish(), joint.IsSettled);
    }

    private FileStamp StampOfFolder() => _path.Length == 0 ? FileStamp.Of(".") : files.StampOf(_path.Terminated);

    /// <summary>
    /// The first of some names that the directory in <see cref="_path"/> holds; null when it holds none.
    /// </summary>
    private string? FindName(ReadOnlySpan<byte> encodedNames)
    {
        var stamp = StampOfFolder();
        if (stamp.Kind != FileKind.Directory)
            return null;
        var length = _path.Length;
        var names = new ByteReader(encodedNames);
        var count = names.ItemCount();
        var remembered = count >= RememberedNames;
        // The names are part of the question, so they are part of what is looked up.
        var hash = remembered ? XxHash128.HashToUInt128(encodedNames) : default;
        if (remembered && memory.TryGet(Question(length, hash), stamp, out var known) && known == AnswerTo(hash))
            return null;
        for (; count > 0; count--)
        {
            _path.Reset(length);
            if (length > 0)
                _path.Append("/"u8);
            _path.Append(names.Bytes());
            if (files.IsPassed(_path.Terminated))
                continue;
            // A dangling link is nothing now, and may be something without its directory changing.
            remembered = _provesAbsence = false;
            if (FileStamp.Of(_path.Terminated).Kind is FileKind.Regular or FileKind.Other)
                return _path.ToString();
        }
        // What was found absent may be older than the stamp, but not than the snapshot.
        if (remembered && stamp.IsSettled(files.Taken))
            memory.Set(Question(length, hash), stamp, AnswerTo(hash));
        return null;
    }

    /// <summary>What the answer for some names in the directory in <see cref="_path"/> is remembered under.</summary>
    private ReadOnlySpan<byte> Question(int length, UInt128 names)
    {
        _path.Reset(length);
        _path.Append("\0"u8);
        _path.Append(MemoryMarshal.AsBytes<UInt128>([names]));
        return _path.Terminated;
    }

    private static Digest AnswerTo(UInt128 names) => new((ulong)names, (ulong)(names >> 64), 0, 1);
}
