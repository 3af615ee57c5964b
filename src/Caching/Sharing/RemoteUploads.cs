using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Stores;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Sharing;

/// <summary>Collects what a session stores locally, and sends it when the outputs are in place.</summary>
/// <param name="settings">When to send.</param>
/// <param name="store">The local cache.</param>
/// <param name="remotes">Where to send it.</param>
/// <param name="folder">Notes what was not sent; null: there is no local folder.</param>
internal sealed class RemoteUploads(RemoteSettings settings, ObjectStore store, RemoteSet remotes, CacheFolder? folder)
{
    private readonly List<Upload> _new = [];

    /// <summary>True when somebody wants to know what is stored.</summary>
    public bool AreWanted => settings.Addresses.Count > 0 && settings.Upload != UploadTime.Never;

    /// <summary>Notes a result that was stored.</summary>
    /// <param name="command">The key of the command.</param>
    /// <param name="entry">The key of the entry.</param>
    /// <param name="set">The portable form of the header set that leads to it; null when it has none.</param>
    public void Add(Digest command, Digest entry, byte[]? set)
    {
        if (set is not null)
            _new.Add(new Upload(command, entry, set));
    }

    /// <summary>Sends what is new, or notes it for later.</summary>
    public void Finish()
    {
        if (_new.Count == 0 || folder is null)
            return;
        var unsent =
            settings.Upload == UploadTime.Later
                ? _new
                : new Uploader(store).SendAsync(_new, remotes.Writable).GetAwaiter().GetResult().Unsent;
        if (remotes.Writable.Any())
            foreach (var upload in unsent)
                new PendingUploads(folder).Add(upload);
        _new.Clear();
    }
}
