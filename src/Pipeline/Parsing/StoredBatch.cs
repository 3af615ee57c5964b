using System.IO.Hashing;
using System.Runtime.CompilerServices;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// The XML of a batch with its index, open for any number of its units at the same time. Immutable: many threads may
/// read.
/// </summary>
internal sealed unsafe class StoredBatch : IDisposable
{
    private readonly ByteBuffer _index = new();
    private BatchIndexHeader _header;
    private int* _offsets;
    private int* _byId;
    private int* _qualifiedIds;
    private int* _qualified;
    private int* _files;
    private int* _comments;
    private byte* _kinds;

    private StoredBatch(string path) => Path = path;

    /// <summary>The XML file.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public ByteBuffer Xml { get; } = new();

    /// <summary>Number of elements in the batch.</summary>
    public int Count => _header.Elements;

    /// <summary>Opens a batch; null when one of its files has changed since they were written.</summary>
    /// <exception cref="IOException">A file is missing, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public static StoredBatch? TryOpen(string path)
    {
        var batch = new StoredBatch(path);
        try
        {
            FileBytes.Read(path + ContentReference.IndexSuffix, batch._index);
            FileBytes.Read(path, batch.Xml);
            if (batch.IsIntact())
            {
                batch.Divide();
                return batch;
            }
        }
        catch
        {
            batch.Dispose();
            throw;
        }
        batch.Dispose();
        return null;
    }

    /// <summary>The units, by their numbers; one that does not refer to the batch has length 0.</summary>
    public ReadOnlySpan<StoredUnit> Units => new(_index.Pointer + Unsafe.SizeOf<BatchIndexHeader>(), _header.Units);

    /// <summary>True when this is the name that the start namespaces of the units have outside of the batch.</summary>
    public bool HasNamespace(string name) => BatchIndexHeader.HashOf(name) == _header.Namespace;

    /// <summary>The entry of a unit; null when the batch has none of this number.</summary>
    public StoredUnit? Find(int unit)
    {
        if (unit < 0 || unit >= _header.Units)
            return null;
        var found = Units[unit];
        return
            found.Lists + found.ListSize <= _index.Length
            && XxHash128.HashToUInt128(_index.Span.Slice(found.Lists, (int)found.ListSize)) == found.ListHash
            ? found
            : null;
    }

    /// <summary>The first number of a unit's lists.</summary>
    public int* ListsOf(in StoredUnit unit) => (int*)(_index.Pointer + unit.Lists);

    public ElementKind KindOf(int element) => (ElementKind)_kinds[element];

    public int OffsetOf(int element) => _offsets[element];

    /// <summary>The element with this id in the whole batch, or -1.</summary>
    public int Find(IdMap ids, int handle)
    {
        var number = IdMap.NumberOf(handle);
        if (number >= ids.MaxNumber)
            return DocumentIndex.NoElement;
        return IdMap.SuffixOf(handle) switch
        {
            0 => number < _header.Ids ? _byId[number] - 1 : DocumentIndex.NoElement,
            IdMap.FileSuffix => number < _header.Files ? _files[number] - 1 : DocumentIndex.NoElement,
            IdMap.CommentSuffix => number < _header.Comments ? _comments[number] - 1 : DocumentIndex.NoElement,
            _ => FindQualified(handle),
        };
    }

    public void Dispose()
    {
        _index.Dispose();
        Xml.Dispose();
    }

    private int FindQualified(int handle)
    {
        var found = new ReadOnlySpan<int>(_qualifiedIds, _header.Qualified).BinarySearch(handle);
        return found < 0 ? DocumentIndex.NoElement : _qualified[found];
    }

    private bool IsIntact()
    {
        if (_index.Length < Unsafe.SizeOf<BatchIndexHeader>())
            return false;
        _header = *(BatchIndexHeader*)_index.Pointer;
        if (_header.Format != BatchIndexHeader.CurrentFormat || !HasSoundSizes())
            return false;
        var hashed = _index.Span[BatchIndexHeader.HashedFrom..(int)_header.SharedSize];
        if (XxHash128.HashToUInt128(hashed) != _header.SharedHash || _header.XmlLength != Xml.Length)
            return false;
        // A copy of the build tree has another time and the same content.
        return FileStamp.Of(Path).Modified == _header.XmlModified
            || XxHash128.HashToUInt128(Xml.Span) == _header.XmlHash;
    }

    private bool HasSoundSizes() =>
        int.Min(
            int.Min(int.Min(_header.Elements, _header.Ids), int.Min(_header.Qualified, _header.Files)),
            int.Min(_header.Comments, _header.Units)
        ) >= 0
        && _header.SharedSize <= _index.Length;

    private void Divide()
    {
        _offsets = (int*)(
            _index.Pointer + Unsafe.SizeOf<BatchIndexHeader>() + ((long)_header.Units * Unsafe.SizeOf<StoredUnit>())
        );
        _byId = _offsets + _header.Elements;
        _qualifiedIds = _byId + _header.Ids;
        _qualified = _qualifiedIds + _header.Qualified;
        _files = _qualified + _header.Qualified;
        _comments = _files + _header.Files;
        _kinds = (byte*)(_comments + _header.Comments);
    }
}
