namespace Wrapgen.Caching.Entries;

/// <summary>Knows outputs whose content exists already, so that a small file can refer to it.</summary>
internal interface IOutputReferences
{
    /// <summary>True when the file refers to this content already, and the content is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="size">Size of the content in bytes.</param>
    /// <param name="checksum">Hash of the content.</param>
    bool IsAt(string path, long size, UInt128 checksum);

    /// <summary>What a file says that refers to the content; null when the content has to be written.</summary>
    /// <param name="path">Where the file will be.</param>
    /// <param name="size">Size of the content in bytes.</param>
    /// <param name="checksum">Hash of the content.</param>
    byte[]? Find(string path, long size, UInt128 checksum);
}
