using System.Globalization;

namespace Wrapgen.Batching.Units;

/// <summary>
/// The names that start namespaces get in a batch. They are as long as the units' own, because mangled names contain
/// the length: so one text replaces the other wherever it occurs.
/// </summary>
internal static class StartNamespace
{
    private const string Stem = "_wrapp";
    private const int Digits = 4;

    /// <summary>The number of names: no batch has more units.</summary>
    public const int Count = 10_000;

    /// <summary>How every name begins that can replace a name of this length.</summary>
    public static string Prefix(int length) =>
        length <= Stem.Length + Digits ? Stem[..(length - Digits)] : Stem.PadRight(length - Digits, 'p');

    /// <summary>The name of a unit of a batch.</summary>
    /// <param name="start">The name in the unit's own source.</param>
    /// <param name="unit">The position of the unit in the batch.</param>
    public static string Of(string start, int unit) =>
        Prefix(start.Length) + unit.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>True for an identifier that is long enough.</summary>
    public static bool CanReplace(string start) =>
        start.Length > Digits + 1
        && start.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
        && !char.IsAsciiDigit(start[0]);
}
