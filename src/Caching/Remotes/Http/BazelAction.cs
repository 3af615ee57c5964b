using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Remotes.Http;

/// <summary>
/// The record that bazel-remote keeps under <c>/ac</c>: an <c>ActionResult</c> of the Remote Execution API with one
/// output file. The server checks that it has the content that the record names, and evicts both together.
/// </summary>
internal static class BazelAction
{
    private const byte OutputFiles = 2 << 3 | 2,
        Path = 1 << 3 | 2,
        ContentDigest = 2 << 3 | 2,
        Hash = 1 << 3 | 2,
        Size = 2 << 3;
    private const int HashLength = 64;

    private static readonly SearchValues<byte> HexadecimalDigits = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>The name of the content, and the record for it.</summary>
    public static (string Blob, byte[] Action) Of(ReadOnlySpan<byte> content)
    {
        var blob = Convert.ToHexStringLower(SHA256.HashData(content));
        var digest = new ByteWriter(128);
        digest.Byte(Hash);
        digest.Text(blob);
        digest.Byte(Size);
        digest.Count(content.Length);
        var file = new ByteWriter(128);
        file.Byte(Path);
        file.Text("object");
        file.Byte(ContentDigest);
        file.Bytes(digest.Written);
        var action = new ByteWriter(128);
        action.Byte(OutputFiles);
        action.Bytes(file.Written);
        return (blob, action.Written.ToArray());
    }

    /// <summary>The name of the content; null when the record is not one of ours.</summary>
    public static string? TryRead(ReadOnlySpan<byte> action)
    {
        // Servers may add fields around ours, such as who ran the action.
        for (var start = 0; start + HashLength + 2 <= action.Length; start++)
            if (action[start] == Hash && action[start + 1] == HashLength && IsHash(action.Slice(start + 2, HashLength)))
                return Encoding.ASCII.GetString(action.Slice(start + 2, HashLength));
        return null;
    }

    private static bool IsHash(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(HexadecimalDigits) < 0;
}
