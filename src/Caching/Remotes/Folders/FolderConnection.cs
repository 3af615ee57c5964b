using Wrapgen.Caching.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Remotes.Folders;

/// <summary>
/// A folder that several machines mount, such as one on NFS. It is a remote and not a local folder because it can be
/// out of reach: a mount that hangs is left alone like a server.
/// </summary>
internal sealed class FolderConnection : IRemoteConnection
{
    private readonly string _root;
    private readonly int _maximum;

    public FolderConnection(RemoteContext context)
    {
        context.Address.Expect();
        (_root, _maximum) = (context.Address.Location.LocalPath, context.Limits.MaximumBytes);
    }

    public Task<byte[]?> GetAsync(ObjectId id, CancellationToken token) =>
        Do(() => FileStamp.OfName(FileOf(id)).IsPresent ? PlainFile.TryRead(FileOf(id), _maximum) : null, token);

    public Task<bool> HasAsync(ObjectId id, CancellationToken token) =>
        Do(() => FileStamp.OfName(FileOf(id)).IsPresent, token);

    public Task PutAsync(ObjectId id, ReadOnlyMemory<byte> content, CancellationToken token) =>
        Do(
            () =>
            {
                var path = FileOf(id);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var staged = $"{path}.{Path.GetRandomFileName()}.tmp";
                try
                {
                    using (var file = File.OpenHandle(staged, FileMode.CreateNew, FileAccess.Write))
                        RandomAccess.Write(file, content.Span, 0);
                    FileRules.Current.Replace(staged, path);
                }
                catch
                {
                    File.Delete(staged);
                    throw;
                }
                return true;
            },
            token
        );

    public void Dispose() { }

    private string FileOf(ObjectId id) => Path.Combine(_root, RemoteNames.PathOf(id));

    /// <summary>Waits no longer than the token allows, although a call to a mount that hangs cannot be cancelled.</summary>
    private async Task<T> Do<T>(Func<T> work, CancellationToken token)
    {
        try
        {
            return await Task.Run(
                    () => Directory.Exists(_root) ? work() : throw new RemoteFailure("does not exist"),
                    token
                )
                .WaitAsync(token)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is (IOException or UnauthorizedAccessException) and not RemoteFailure)
        {
            throw new RemoteFailure(failure.Message, failure);
        }
    }
}
