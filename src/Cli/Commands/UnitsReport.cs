using Wrapgen.Batching.Results;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Commands;

/// <summary>Says where the XML of units comes from.</summary>
internal sealed class UnitsReport(TextWriter output)
{
    /// <summary>A line for each unit.</summary>
    public void Explain(IReadOnlyList<UnitResult> units)
    {
        foreach (var unit in units)
            output.WriteLine($"{unit.Source}: {Describe(unit)}");
    }

    /// <summary>A line for all units.</summary>
    public void Summarize(IReadOnlyList<UnitResult> units)
    {
        int Count(UnitOrigin origin) => units.Count(unit => unit.Origin == origin);
        var batches = units.Where(unit => unit.Batch > 0).Select(unit => unit.Batch).Distinct().Count();
        var failed = units.Count(unit => unit.ExitCode != 0);
        output.WriteLine(
            $"{Quantity.Of(units.Count, "unit")}: {Count(UnitOrigin.Cache)} from the cache, {Count(UnitOrigin.Batch)} from {Quantity.Of(batches, "batch", "batches")}, {Count(UnitOrigin.Alone)} alone{(failed == 0 ? "" : $"; {failed} failed")}"
        );
    }

    private static string Describe(UnitResult unit)
    {
        var origin = unit.Origin switch
        {
            UnitOrigin.Cache => "hit",
            UnitOrigin.Batch => $"batch {unit.Batch}",
            UnitOrigin.Alone => $"alone ({unit.AloneReason})",
            _ => "not run",
        };
        return string.Join(
            ", ",
            (string[])
                [
                    origin,
                    .. unit.MissReason is { } miss ? (string[])[$"miss ({miss})"] : [],
                    .. unit.NotStored is { } obstacle ? (string[])[$"not stored ({obstacle})"] : [],
                    .. unit.ExitCode != 0 ? (string[])[$"exit code {unit.ExitCode}"] : [],
                ]
        );
    }
}
