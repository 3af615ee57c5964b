using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wrapgen.Pipeline.Model;

/// <summary>An immutable array with value equality, so that records with arrays compare by value.</summary>
/// <typeparam name="T">Item type. Its equality is the equality of items.</typeparam>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    internal EquatableArray(T[] items) => _items = items;

    /// <summary>Number of items; 0 for a default value.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Item at <paramref name="index"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is out of range.</exception>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>The items without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>The items as an immutable array, without copying.</summary>
    public ImmutableArray<T> AsImmutableArray() => ImmutableCollectionsMarshal.AsImmutableArray(_items ?? []);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other) => Count == other.Count && AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Enumerates the items in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True when the items are equal, in order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>True when the items differ.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);
}

/// <summary>Creates <see cref="EquatableArray{T}"/> values. Collection expressions use it.</summary>
public static class EquatableArray
{
    /// <summary>A copy of <paramref name="items"/>.</summary>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>The items of a sequence. Enumerates the sequence once.</summary>
    public static EquatableArray<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
