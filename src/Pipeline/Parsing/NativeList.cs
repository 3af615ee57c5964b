using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// A growing list in unmanaged memory: an index of a large document has arrays that the garbage collector would put on its large-object
/// heap, where each one can cost a full collection.
/// </summary>
/// <typeparam name="T">Item without references.</typeparam>
internal sealed unsafe class NativeList<T> : IDisposable
    where T : unmanaged
{
    private int _capacity;

    /// <summary>First item.</summary>
    public T* Items { get; private set; }

    /// <summary>Number of items.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes taken from the system.</summary>
    public long Size => (long)_capacity * sizeof(T);

    /// <summary>Appends an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _capacity)
            Reserve(Count + 1);
        Items[Count++] = item;
    }

    /// <summary>Appends an item to a list that <see cref="Reserve"/> made room in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddReserved(T item) => Items[Count++] = item;

    /// <summary>Makes the list at least this long; new items are zero.</summary>
    public void Extend(int count)
    {
        if (count <= Count)
            return;
        Reserve(count);
        new Span<T>(Items + Count, count - Count).Clear();
        Count = count;
    }

    /// <summary>Makes room for this many items in all.</summary>
    public void Reserve(int count)
    {
        if (count <= _capacity)
            return;
        _capacity = Math.Max(Math.Max(count, 1024), _capacity * 2);
        Items = (T*)NativeMemory.Realloc(Items, (nuint)_capacity * (nuint)sizeof(T));
    }

    /// <summary>Forgets the items, keeps the memory.</summary>
    public void Clear() => Count = 0;

    public void Dispose()
    {
        NativeMemory.Free(Items);
        Items = null;
        Count = _capacity = 0;
        GC.SuppressFinalize(this);
    }

    ~NativeList() => NativeMemory.Free(Items);
}
