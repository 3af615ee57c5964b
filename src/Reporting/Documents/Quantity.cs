using System.Globalization;

namespace Wrapgen.Reporting.Documents;

/// <summary>A number and what it counts.</summary>
internal static class Quantity
{
    /// <summary>Such as <c>1 module</c>, <c>2 modules</c> or <c>2 entries</c>.</summary>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
