namespace Wrapgen.Caching.Files;

/// <summary>What a sealed file held.</summary>
internal sealed class SealedContent(byte[] file)
{
    /// <summary>Stands for a file that is there and cannot be used.</summary>
    public static SealedContent Damaged { get; } = new(new byte[SealedFile.HeaderSize]);

    public bool IsDamaged => ReferenceEquals(this, Damaged);

    public long FileSize => file.Length;

    public ReadOnlySpan<byte> Content => file.AsSpan(SealedFile.HeaderSize);

    /// <summary>The whole file, header included.</summary>
    public ReadOnlyMemory<byte> File => file;
}
