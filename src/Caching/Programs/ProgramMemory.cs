using System.Text;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Programs;

/// <summary>
/// Remembers across processes what a probe of a program found, for as long as no watched file changes.
/// </summary>
/// <param name="folder">Where to remember it; null: probes once for each process.</param>
/// <param name="digests">Hashes files.</param>
internal sealed class ProgramMemory(CacheFolder? folder, FileDigests digests)
{
    /// <summary>What this process already knows: the commands of a batch ask for the same programs.</summary>
    private readonly Dictionary<string, ProgramIdentity> _known = new(StringComparer.Ordinal);

    /// <summary>Identifies the program, from memory or by probing it.</summary>
    public ProgramIdentity Identify(ToolProgram program)
    {
        if (_known.TryGetValue(program.Question, out var known))
            return known;
        // The key includes the machine, because several machines may share a folder.
        var question = $"{CacheVersion.Number}\0{Environment.MachineName}\0{program.Question}";
        var path = folder is null
            ? null
            : Path.Combine(folder.Programs, Digest.Of(Encoding.UTF8.GetBytes(question)).ToString());
        if (path is null || Recall(path) is not { } identity)
        {
            var now = NativeFiles.Now();
            var probe = program.Probe(digests);
            if (path is not null)
                Remember(path, probe, now);
            identity = probe.Identity;
        }
        _known.Add(program.Question, identity);
        return identity;
    }

    private static ProgramIdentity? Recall(string path)
    {
        try
        {
            if (SealedFile.Read(path, CacheVersion.Format) is not { IsDamaged: false } file)
                return null;
            var reader = new ByteReader(file.Content);
            for (var watched = reader.ItemCount(); watched > 0; watched--)
            {
                var name = reader.Bytes();
                if (!name.EndsWith("\0"u8) || FileStamp.Of(name) != reader.Stamp())
                    return null;
            }
            var digest = reader.Digest();
            var directories = new string[reader.ItemCount()];
            for (var i = 0; i < directories.Length; i++)
                directories[i] = reader.Text();
            return new ProgramIdentity(digest, directories);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private void Remember(string path, ProgramProbe probe, long now)
    {
        var writer = new ByteWriter();
        writer.Count(probe.Watched.Count);
        foreach (var watched in probe.Watched)
        {
            var stamp = FileStamp.Of(watched);
            if (stamp.IsPresent && !stamp.IsSettled(now))
                return;
            writer.Text(watched + '\0');
            writer.Stamp(stamp);
        }
        writer.Digest(probe.Identity.Digest);
        writer.Count(probe.Identity.SearchDirectories.Count);
        foreach (var directory in probe.Identity.SearchDirectories)
            writer.Text(directory);
        folder!.TryReplace(path, SealedFile.Seal(writer.Written, CacheVersion.Format));
    }
}
