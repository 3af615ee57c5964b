using System.Globalization;

namespace Wrapgen.Pipeline.Storage;

/// <summary>Names beside a file for its content until that is complete.</summary>
internal static class TemporaryName
{
    /// <summary>A name that no other process uses. Not from the cryptographic generator: that loads OpenSSL, which costs more than a run.</summary>
    public static string Beside(string path) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}.{Random.Shared.NextInt64():x16}.tmp");
}
