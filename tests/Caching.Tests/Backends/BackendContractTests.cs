using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Folders;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Backends;

/// <summary>What the cache relies on, whatever the backend. A new backend is one more row.</summary>
public sealed class BackendContractTests : IDisposable
{
    private static readonly ObjectId Id = new(ObjectKind.Entry, new Digest(1, 2, 3, 4));

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Backends => ["folder", "memory"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Backends))]
    public void An_object_that_was_not_stored_is_absent(string kind)
    {
        var backend = Open(kind);
        Assert.Null(backend.Get(Id));
        backend.Touch(Id);
        backend.Remove(Id);
        Assert.Null(backend.Get(Id));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void What_is_stored_is_read_until_it_is_replaced_or_removed(string kind)
    {
        var backend = Open(kind);
        foreach (
            var content in (byte[][])
                [
                    [1, 2, 3],
                    [],
                    new byte[1 << 20],
                ]
        )
        {
            Assert.True(backend.TryPut(Id, content));
            backend.Touch(Id);
            Assert.Equal(content, Read(backend, Id));
        }
        backend.Remove(Id);
        Assert.Null(backend.Get(Id));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Objects_of_another_kind_or_key_are_other_objects(string kind)
    {
        var backend = Open(kind);
        var ids = Enum.GetValues<ObjectKind>()
            .SelectMany(each => (ObjectId[])[new(each, Id.Key), new(each, Id.Key with { A = 9 })])
            .ToList();
        for (var i = 0; i < ids.Count; i++)
            Assert.True(backend.TryPut(ids[i], [(byte)i]));
        for (var i = 0; i < ids.Count; i++)
            Assert.Equal([(byte)i], Read(backend, ids[i]));
        Assert.Equal(ids.Count, ids.Select(backend.NameOf).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void A_reader_keeps_what_it_has_read_when_the_object_is_replaced(string kind)
    {
        var backend = Open(kind);
        backend.TryPut(Id, [1]);
        using var read = backend.Get(Id);
        backend.TryPut(Id, [2]);
        Assert.Equal([1], read!.Content);
        Assert.Equal([2], Read(backend, Id));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_refuses_objects()
    {
        var backend = new FolderBackend(new CacheFolder(_folder.Write("file", "")), long.MaxValue);
        Assert.False(backend.TryPut(Id, [1]));
        Assert.Null(backend.Get(Id));
    }

    private ICacheBackend Open(string kind) =>
        kind == "folder" ? new FolderBackend(new CacheFolder(_folder["cache"]), long.MaxValue) : new MemoryBackend();

    private static byte[] Read(ICacheBackend backend, ObjectId id)
    {
        using var found = backend.Get(id);
        return found!.Content;
    }
}
