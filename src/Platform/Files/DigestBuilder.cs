using Blake3;

namespace Wrapgen.Platform.Files;

/// <summary>
/// Makes the digest of data that comes in pieces. Nothing needs to be disposed: to dispose a hasher erases its secrets,
/// and this one has none.
/// </summary>
internal sealed class DigestBuilder
{
    private readonly Hasher _hasher = Hasher.New();

    public void Append(ReadOnlySpan<byte> data) => _hasher.Update(data);

    public void Append(Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        digest.Write(bytes);
        _hasher.Update(bytes);
    }

    /// <summary>The digest of everything appended so far.</summary>
    public Digest Finish()
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        _hasher.Finalize(bytes);
        return Digest.Read(bytes);
    }
}
