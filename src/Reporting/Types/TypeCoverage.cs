using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Reporting.Types;

/// <summary>How much of the strict stubs is typed, and which types are missing.</summary>
public sealed record TypeCoverage
{
    /// <summary>Modules in order of their names.</summary>
    public required IReadOnlyList<ModuleCoverage> Modules { get; init; }

    /// <summary>All modules together.</summary>
    public required ModuleCoverage Total { get; init; }

    /// <summary>C++ types without a Python type, most frequent first.</summary>
    public required IReadOnlyList<UnresolvedCount> Unresolved { get; init; }

    /// <summary>Methods without a Python counterpart, the most frequent first.</summary>
    public required IReadOnlyList<DroppedCount> Dropped { get; init; }

    /// <summary>Public methods with a docstring, of those with a comment in a header that exists.</summary>
    public required TypedCount Documented { get; init; }

    /// <summary>Declarations whose headers changed after castxml read them.</summary>
    public required int StalePlaces { get; init; }

    internal static TypeCoverage Of(StubReportDocument report)
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
public sealed record ModuleCoverage(
    string Module,
    int Classes,
    int Functions,
    TypedCount Arguments,
    TypedCount Results,
    int Unresolved
)
{
    internal static ModuleCoverage Of(TypedShare share) =>
        new(share.Module, share.Classes, share.Functions, share.Arguments, share.Results, share.Unresolved.Count);
}

/// <summary>A C++ type without a Python type.</summary>
/// <param name="CppType">Its spelling.</param>
/// <param name="Count">Number of arguments and results of this type.</param>
/// <param name="Modules">Number of modules that use it.</param>
/// <param name="Example">A method that uses it.</param>
public sealed record UnresolvedCount(string CppType, int Count, int Modules, string Example);

/// <summary>Methods of one name that are not wrapped for one reason.</summary>
/// <param name="Method">Their name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">Their number.</param>
/// <param name="Class">A class that has such a method.</param>
/// <param name="File">The header that declares that method; null when unknown.</param>
/// <param name="Line">Line of the declaration; 0 when unknown.</param>
public sealed record DroppedCount(string Method, string Reason, int Count, string Class, string? File, int Line)
{
    internal static DroppedCount Of(IGrouping<(string Reason, string Method), DroppedEntry> group)
    {
        var first = group.First();
        return new DroppedCount(group.Key.Method, group.Key.Reason, group.Count(), first.Class, first.File, first.Line);
    }
}
