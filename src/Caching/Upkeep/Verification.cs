using System.IO.Hashing;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Upkeep;

/// <summary>Reads every object of a folder as a run would.</summary>
internal static class Verification
{
    public static VerifiedCache Run(IEnumerable<CacheFolder> folders)
    {
        int sound = 0,
            foreign = 0;
        var damaged = new List<string>();
        foreach (var folder in folders)
        {
            foreach (var file in folder.Objects.SelectMany(kind => FolderEviction.Files(folder, kind.Kind)))
            {
                if (SealedFile.IsOfAnotherVersion(file.FullName, CacheVersion.Format))
                    foreign++;
                else if (IsSound(folder, file.FullName))
                    sound++;
                else
                    damaged.Add(file.FullName);
            }
        }
        damaged.ForEach(File.Delete);
        damaged.Sort(StringComparer.Ordinal);
        return new VerifiedCache(sound, damaged, foreign);
    }

    private static bool IsSound(CacheFolder folder, string path)
    {
        try
        {
            if (PlainFile.TryRead(path) is not { } content)
                return !FileStamp.OfName(path).IsPresent; // evicted meanwhile, or no regular file
            var id = ObjectSeal.NameOf(content);
            if (folder.FileOf(id) != path)
                return false;
            Check(id.Kind, ObjectSeal.Open(content, id));
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static void Check(ObjectKind kind, ReadOnlyMemory<byte> body)
    {
        switch (kind)
        {
            case ObjectKind.Entry:
                foreach (var output in CacheEntry.Decode(body).Outputs)
                    if (XxHash128.HashToUInt128(output.Unpack()) != output.Checksum)
                        throw new InvalidDataException("An entry holds another output than it says.");
                break;
            case ObjectKind.History:
                HeaderSetHistory.Decode(body);
                break;
            default:
                UnitCommands.Decode(body);
                break;
        }
    }
}
