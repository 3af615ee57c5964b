using System.Text;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Programs;

/// <summary>Remembers across processes what a probe of a program found, for as long as no watched file changes.</summary>
/// <param name="root">Where to keep it; null: probes each time.</param>
internal sealed class ProgramMemory(CacheFolder? root)
{
    /// <summary>What the program is, from memory or by looking now.</summary>
    /// <param name="question">Everything that the answer depends on, besides the watched files.</param>
    /// <param name="probe">Looks.</param>
    public ProgramIdentity Identify(string question, Func<ProgramProbe> probe)
    {
        // The machine belongs to the question: a root may be shared by several.
        var name = Blake2b
            .Hash(Encoding.UTF8.GetBytes($"{CacheVersion.Number}\0{Environment.MachineName}\0{question}"))
            .ToString();
        var path = root?.ToolFile(name);
        if (path is not null && Recall(path) is { } known)
            return known;
        var now = NativeFiles.Now();
        var fresh = probe();
        if (path is not null)
            Remember(path, fresh, now);
        return fresh.Identity;
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
        root!.TryReplace(path, SealedFile.Seal(writer.Written, CacheVersion.Format));
    }
}
