using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Reporting.Types;

/// <summary>The output of <c>wrapgen stubs --style strict --report --json</c>.</summary>
/// <param name="Modules">How much is typed, by module.</param>
/// <param name="Total">The same for all modules.</param>
/// <param name="Dropped">Public methods that are not wrapped.</param>
/// <param name="Documented">Public methods with a docstring, of those with a comment in their header.</param>
/// <param name="StalePlaces">Declarations whose headers changed after castxml read them.</param>
internal sealed record StubReportDocument(
    IReadOnlyList<TypedShare> Modules,
    TypedShare Total,
    IReadOnlyList<DroppedEntry> Dropped,
    TypedCount Documented,
    int StalePlaces
)
{
    public static StubReportDocument Of(StrictStubReport report) =>
        new(
            report.Shares,
            TotalOf(report.Shares),
            [.. report.Dropped.Select(DroppedEntry.Of)],
            report.Documented,
            report.StalePlaces
        );

    private static TypedShare TotalOf(IReadOnlyList<TypedShare> shares) =>
        new(
            "total",
            shares.Sum(share => share.Classes),
            shares.Sum(share => share.Functions),
            Sum(shares, share => share.Arguments),
            Sum(shares, share => share.Results),
            UnresolvedOf(shares)
        )
        {
            Compat = new CompatShare(
                Sum(shares, share => share.Compat.Arguments),
                Sum(shares, share => share.Compat.Results)
            ),
        };

    private static TypedCount Sum(IReadOnlyList<TypedShare> shares, Func<TypedShare, TypedCount> count) =>
        new(shares.Sum(share => count(share).Typed), shares.Sum(share => count(share).Total));

    private static List<UnresolvedType> UnresolvedOf(IEnumerable<TypedShare> shares) =>
        [
            .. shares
                .SelectMany(share => share.Unresolved)
                .GroupBy(type => type.CppType, StringComparer.Ordinal)
                .Select(group => group.First() with { Count = group.Sum(type => type.Count) })
                .OrderByDescending(type => type.Count)
                .ThenBy(type => type.CppType, StringComparer.Ordinal),
        ];
}

/// <summary>A public method that is not wrapped.</summary>
/// <param name="Class">SWIG name of its class.</param>
/// <param name="Method">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="File">Header that declares it; null when unknown.</param>
/// <param name="Line">Line of the declaration; 0 when unknown.</param>
internal sealed record DroppedEntry(string Class, string Method, string Reason, string? File, int Line)
{
    public static DroppedEntry Of(DroppedMethod method) =>
        new(method.SwigName, method.Method, method.Reason.ToString(), method.Place?.File, method.Place?.Line ?? 0);
}
