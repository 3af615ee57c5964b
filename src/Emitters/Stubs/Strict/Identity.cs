using System.Runtime.CompilerServices;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>An object as a key: it equals only itself, even if another has the same content.</summary>
internal readonly struct Identity<T>(T item) : IEquatable<Identity<T>>
    where T : class
{
    private readonly T _item = item;

    public bool Equals(Identity<T> other) => ReferenceEquals(_item, other._item);

    public override bool Equals(object? obj) => obj is Identity<T> other && Equals(other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_item);
}
