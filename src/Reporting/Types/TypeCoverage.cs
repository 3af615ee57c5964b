using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Reporting.Types;

/// <summary>How much of the strict stubs is typed, and what is not.</summary>
internal sealed record TypeCoverage
{
    /// <summary>Modules in order of their names.</summary>
    public required IReadOnlyList<ModuleCoverage> Modules { get; init; }

    public required ModuleCoverage Total { get; init; }

    /// <summary>C++ types without a Python type, most frequent first.</summary>
    public required IReadOnlyList<UnresolvedCount> Unresolved { get; init; }

    /// <summary>Methods that Python does not get, those of most classes first.</summary>
    public required IReadOnlyList<DroppedCount> Dropped { get; init; }

    /// <summary>Public methods with a docstring, of those that have a comment in a header that is there.</summary>
    public required TypedCount Documented { get; init; }

    /// <summary>Declarations whose headers have changed since castxml read them.</summary>
    public required int StalePlaces { get; init; }

    public static TypeCoverage Of(StubReportDocument report)
    {
        var users = report
            .Modules.SelectMany(module => module.Unresolved)
            .CountBy(type => type.CppType, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return new TypeCoverage
        {
            Modules =
            [
                .. report.Modules.Select(ModuleCoverage.Of).OrderBy(module => module.Module, StringComparer.Ordinal),
            ],
            Total = ModuleCoverage.Of(report.Total),
            Unresolved =
            [
                .. report.Total.Unresolved.Select(type => new UnresolvedCount(
                    type.CppType,
                    type.Count,
                    users.GetValueOrDefault(type.CppType),
                    type.Example
                )),
            ],
            Dropped =
            [
                .. report
                    .Dropped.GroupBy(entry => (entry.Reason, entry.Method))
                    .Select(DroppedCount.Of)
                    .OrderByDescending(item => item.Count)
                    .ThenBy(item => item.Method, StringComparer.Ordinal)
                    .ThenBy(item => item.Reason, StringComparer.Ordinal),
            ],
            Documented = report.Documented,
            StalePlaces = report.StalePlaces,
        };
    }
}

/// <summary>How much of a module is typed.</summary>
/// <param name="Module">Its name.</param>
/// <param name="Classes">Concrete classes.</param>
/// <param name="Functions">Functional interfaces.</param>
/// <param name="Arguments">Arguments of methods.</param>
/// <param name="Results">Results of methods.</param>
/// <param name="Unresolved">Number of C++ types without a Python type.</param>
internal sealed record ModuleCoverage(
    string Module,
    int Classes,
    int Functions,
    TypedCount Arguments,
    TypedCount Results,
    int Unresolved
)
{
    public static ModuleCoverage Of(TypedShare share) =>
        new(share.Module, share.Classes, share.Functions, share.Arguments, share.Results, share.Unresolved.Count);
}

/// <summary>A C++ type that Python has no type for.</summary>
/// <param name="CppType">Its spelling.</param>
/// <param name="Count">Arguments and results of it.</param>
/// <param name="Modules">Number of modules that use it.</param>
/// <param name="Example">A method that uses it.</param>
internal sealed record UnresolvedCount(string CppType, int Count, int Modules, string Example);

/// <summary>Methods of one name that Python does not get for one reason.</summary>
/// <param name="Method">Their name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
/// <param name="Class">A class that has one.</param>
/// <param name="File">Header that declares that one; null when unknown.</param>
/// <param name="Line">Line of that declaration; 0 when unknown.</param>
internal sealed record DroppedCount(string Method, string Reason, int Count, string Class, string? File, int Line)
{
    public static DroppedCount Of(IGrouping<(string Reason, string Method), DroppedEntry> group)
    {
        var first = group.First();
        return new DroppedCount(group.Key.Method, group.Key.Reason, group.Count(), first.Class, first.File, first.Line);
    }
}
