using System.Globalization;

namespace Wrapgen.Platform.Outputs;

/// <summary>Names of temporary files beside their targets.</summary>
internal static class TemporaryName
{
    private const string Suffix = ".tmp";
    private const int Digits = 16;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create(
        "0123456789abcdef"
    );

    /// <summary>
    /// A name that no other process uses. The cryptographic generator would load OpenSSL, which costs more than an
    /// unchanged run.
    /// </summary>
    public static string Beside(string path) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}.{Random.Shared.NextInt64():x16}{Suffix}");

    /// <summary>True for a name that <see cref="Beside"/> makes.</summary>
    public static bool Is(string name)
    {
        if (!name.EndsWith(Suffix, StringComparison.Ordinal) || name.Length < Suffix.Length + Digits + 2)
            return false;
        var number = name.AsSpan(name.Length - Suffix.Length - Digits - 1, Digits + 1);
        return number[0] == '.' && number[1..].IndexOfAnyExcept(HexDigits) < 0;
    }
}
