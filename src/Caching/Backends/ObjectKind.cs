namespace Wrapgen.Caching.Backends;

/// <summary>The kinds of objects that a cache stores.</summary>
internal enum ObjectKind : byte
{
    /// <summary>What a run produced. Its key covers the command and the content of every input.</summary>
    Entry = 1,

    /// <summary>The header sets of a command, newest first. Its key covers the command only.</summary>
    History = 2,

    /// <summary>The commands that are recorded for a unit. Its key covers the tool and the unit's file name.</summary>
    Unit = 3,
}
