using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Wrapgen.Cli.Json;

/// <summary>
/// Members of a JSON object in their order. Unlike a dictionary it takes a name twice: a class may have several unnamed
/// enumerations.
/// </summary>
internal sealed class JsonMembers<T>(IReadOnlyList<KeyValuePair<string, T>> members) : IReadOnlyDictionary<string, T>
{
    public int Count => members.Count;

    public IEnumerable<string> Keys => members.Select(member => member.Key);

    public IEnumerable<T> Values => members.Select(member => member.Value);

    public T this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no member '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        foreach (var member in members)
        {
            if (member.Key != key)
                continue;
            value = member.Value;
            return true;
        }
        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes members of items.</summary>
internal static class JsonMembers
{
    public static JsonMembers<T> Of<TItem, T>(
        IEnumerable<TItem> items,
        Func<TItem, string> name,
        Func<TItem, T> value
    ) => new([.. items.Select(item => KeyValuePair.Create(name(item), value(item)))]);
}
