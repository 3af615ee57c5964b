using System.Globalization;
using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Reporting.Page;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    private const long Millisecond = 1000;
    private const long Second = 1000 * Millisecond;
    private const long Minute = 60 * Second;

    /// <summary>A duration in microseconds, such as <c>12.3 ms</c>.</summary>
    public static string Time(long microseconds) =>
        microseconds switch
        {
            < Millisecond => string.Create(CultureInfo.InvariantCulture, $"{microseconds}\u00A0µs"),
            < 10 * Millisecond => Decimal(microseconds / (double)Millisecond, 2, "ms"),
            < 100 * Millisecond => Decimal(microseconds / (double)Millisecond, 1, "ms"),
            < Second => Decimal(microseconds / (double)Millisecond, 0, "ms"),
            < 2 * Minute => Decimal(microseconds / (double)Second, 2, "s"),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{microseconds / Minute}\u00A0min {microseconds % Minute / Second}\u00A0s"
            ),
        };

    /// <summary>Such as <c>1,234</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and what is counted: <c>1 module</c>, <c>2 modules</c>.</summary>
    public static string Count(long number, string what) => $"{Count(number)} {what}{(number == 1 ? "" : "s")}";

    public static string Size(long bytes) =>
        bytes switch
        {
            < 1_000_000 => Decimal(bytes / 1e3, 1, "kB"),
            < 1_000_000_000 => Decimal(bytes / 1e6, 1, "MB"),
            _ => Decimal(bytes / 1e9, 2, "GB"),
        };

    /// <summary>A share, never rounded up to the whole: 100.0 % means all.</summary>
    public static string Percent(long part, long whole) => Decimal(Math.Floor(Share(part, whole) * 1000) / 10, 1, "%");

    public static string Percent(TypedCount count) => Percent(count.Typed, count.Total);

    /// <summary>Part of a whole between 0 and 1; all of nothing is 1.</summary>
    public static double Share(long part, long whole) => whole <= 0 ? 1 : Math.Clamp(part / (double)whole, 0, 1);

    /// <summary>A share as the width of a drawing, in percent.</summary>
    public static string Width(double share) => (100 * share).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Where the parts of a stacked bar begin, and how wide they are.</summary>
    public static IEnumerable<(string X, string Width)> Stack(IEnumerable<long> parts, long whole)
    {
        var x = 0.0;
        foreach (var part in parts)
        {
            var share = part / (double)whole;
            yield return (Width(x), Width(share));
            x += share;
        }
    }

    /// <summary>Such as <c>1.7</c>.</summary>
    public static string Ratio(long part, long whole) =>
        (whole <= 0 ? 0 : part / (double)whole).ToString("F1", CultureInfo.InvariantCulture);

    private static string Decimal(double number, int digits, string unit) =>
        number.ToString(
            digits switch
            {
                0 => "F0",
                1 => "F1",
                _ => "F2",
            },
            CultureInfo.InvariantCulture
        )
        + "\u00A0"
        + unit;
}
