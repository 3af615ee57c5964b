namespace Wrapgen.Platform.Files;

/// <summary>How <see cref="PlainFile"/> opens a file.</summary>
internal enum PlainFileMode
{
    /// <summary>To read an existing file.</summary>
    Read,

    /// <summary>To read and write an existing file.</summary>
    Update,

    /// <summary>To read and write a file; creates it.</summary>
    Create,

    /// <summary>To append to a file; creates it. Every write goes to the end, whatever its offset.</summary>
    Append,

    /// <summary>To write a file from the start: it is created, or emptied.</summary>
    Empty,
}
