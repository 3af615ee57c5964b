using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// A growing list in unmanaged memory. The index of a large document has arrays that would otherwise lie on the
/// large-object heap, where each of them can cost a full collection.
/// </summary>
/// <typeparam name="T">Item type without references.</typeparam>
internal sealed unsafe class NativeList<T> : IDisposable
    where T : unmanaged
{
    private int _capacity;

    /// <summary>First item.</summary>
    public T* Items { get; private set; }

    /// <summary>Number of items.</summary>
    public int Count { get; private set; }

    /// <summary>Size of the allocated memory in bytes.</summary>
    public long Size => (long)_capacity * sizeof(T);

    /// <summary>Appends an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _capacity)
            Reserve(Count + 1);
        Items[Count++] = item;
    }

    /// <summary>Appends an item to a list that has room for it after <see cref="Reserve"/>.</summary>
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

    /// <summary>Makes room for this many items in total.</summary>
    public void Reserve(int count)
    {
        if (count <= _capacity)
            return;
        _capacity = Math.Max(Math.Max(count, 1024), _capacity * 2);
        Items = (T*)NativeMemory.Realloc(Items, (nuint)_capacity * (nuint)sizeof(T));
    }

    /// <summary>Removes the items and keeps the memory.</summary>
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
