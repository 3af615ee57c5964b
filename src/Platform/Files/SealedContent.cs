namespace Wrapgen.Platform.Files;

/// <summary>A sealed file that was read.</summary>
internal sealed class SealedContent(byte[] file)
{
    /// <summary>A file that exists and cannot be used.</summary>
    public static SealedContent Damaged { get; } = new(new byte[SealedFile.HeaderSize]);

    public bool IsDamaged => ReferenceEquals(this, Damaged);

    public long FileSize => file.Length;

    public ReadOnlySpan<byte> Content => file.AsSpan(SealedFile.HeaderSize);

    /// <summary>The whole file, header included.</summary>
    public ReadOnlyMemory<byte> File => file;
}
