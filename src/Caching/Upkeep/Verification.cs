using System.IO.Hashing;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Upkeep;

/// <summary>Reads every file of a root as a run would.</summary>
internal static class Verification
{
    public static VerifiedCache Run(IEnumerable<CacheFolder> roots)
    {
        int sound = 0,
            foreign = 0;
        var damaged = new List<string>();
        foreach (var root in roots)
        {
            foreach (var file in FolderEviction.Files(root))
            {
                if (SealedFile.IsOfAnotherVersion(file.FullName, CacheVersion.Format))
                    foreign++;
                else if (IsSound(root, file.FullName))
                    sound++;
                else
                    damaged.Add(file.FullName);
            }
        }
        damaged.ForEach(File.Delete);
        damaged.Sort(StringComparer.Ordinal);
        return new VerifiedCache(sound, damaged, foreign);
    }

    private static bool IsSound(CacheFolder root, string path)
    {
        try
        {
            if (SealedFile.Read(path, CacheVersion.Format) is not { } file)
                return true; // evicted meanwhile
            if (file.IsDamaged)
                return false;
            if (IsBelow(root.Manifests, path))
                HeaderSetHistory.Decode(file);
            else if (IsBelow(root.Entries, path))
                CheckEntry(root, path, file);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static void CheckEntry(CacheFolder root, string path, SealedContent file)
    {
        var key = new ByteReader(file.Content).Digest();
        if (root.EntryFile(key.ToString()) != path)
            throw new InvalidDataException("An entry lies under another name than its own.");
        var entry = CacheEntry.Decode(file, key);
        if (XxHash128.HashToUInt128(entry.Xml()) != entry.XmlChecksum)
            throw new InvalidDataException("An entry holds other XML than it says.");
    }

    private static bool IsBelow(string folder, string path) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
