using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Keys;

/// <summary>
/// The commands that are recorded for a unit, newest first: explanations compare with them, and a miss asks whether one
/// of them could have made the entry. Two processes that write the list at the same time may lose one command, which
/// costs a hit at most.
/// </summary>
/// <param name="Items">The key of each command, and its contribution to the keys of entries.</param>
internal sealed record UnitCommands(IReadOnlyList<(Digest Key, Digest EntryBase)> Items)
{
    /// <summary>Configurations of one unit that are remembered.</summary>
    private const int Maximum = 64;

    /// <summary>The list with one more command in front.</summary>
    public UnitCommands With(CommandIdentity command) =>
        new([(command.Key, command.EntryBase), .. Items.Where(item => item.Key != command.Key).Take(Maximum - 1)]);

    /// <summary>True when another command is recorded whose entries this command could use.</summary>
    public bool HasRelative(CommandIdentity command) =>
        Items.Any(item => item.EntryBase == command.EntryBase && item.Key != command.Key);

    public ReadOnlySpan<byte> Encode()
    {
        var writer = new ByteWriter();
        writer.Count(Items.Count);
        foreach (var (key, entryBase) in Items)
        {
            writer.Digest(key);
            writer.Digest(entryBase);
        }
        return writer.Written;
    }

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public static UnitCommands Decode(ReadOnlyMemory<byte> body)
    {
        var reader = new ByteReader(body.Span);
        var items = new (Digest, Digest)[reader.ItemCount()];
        for (var i = 0; i < items.Length; i++)
            items[i] = (reader.Digest(), reader.Digest());
        return new UnitCommands(items);
    }
}
