using System.Runtime.InteropServices;
using Wrapgen.Emitters.Stubs.Session;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>The classes of one run, and the package.</summary>
internal sealed class CompatPlan(CompatModels models, IReadOnlyList<ClassUnit> classes) : IStubPlan
{
    /// <summary>Renders the stubs.</summary>
    public required CompatWriter Writer { get; init; }

    public IReadOnlyList<StubUnit> Units { get; } = [.. classes, StubUnit.Package(classes.Select(unit => unit.Name))];

    public void Make(IReadOnlyList<StubUnit> stale, StubOutputs outputs, CancellationToken cancellation)
    {
        var units = stale.OfType<ClassUnit>().ToList();
        models.Load(units.SelectMany(unit => MemoryMarshal.ToEnumerable(unit.Keys)));
        // All classes are merged before the first file is staged: models that contradict each other leave no trace.
        var merged = units.ConvertAll(models.Merge);
        foreach (var (unit, model) in units.Zip(merged))
        {
            cancellation.ThrowIfCancellationRequested();
            Writer.Write(unit, model, outputs);
        }
        if (stale.FirstOrDefault(unit => unit.IsPackage) is { } package)
            Writer.WritePackage(package, classes.Select(unit => unit.Name), outputs);
    }
}
