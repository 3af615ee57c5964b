using System.Globalization;
using Wrapgen.Emitters.Stubs.Session;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>The modules of one run, and the package.</summary>
internal sealed class StrictPlan : IStubPlan
{
    private readonly StrictInputs _inputs;

    public StrictPlan(StrictInputs inputs, DocumentationSource documentation, UInt128 keys)
    {
        _inputs = inputs;
        var dependencies = new ModuleDependencies(inputs.All);
        Units =
        [
            .. inputs.Own.Select(module => new ModuleUnit(module, dependencies.HashOf(module.Submodule) ^ keys)
            {
                Files = documentation.FilesOf(module),
            }),
            // The package names classes and functions of all modules.
            StubUnit.Package(
                inputs.All.Select(module =>
                    string.Create(CultureInfo.InvariantCulture, $"{module.Module} {module.Submodule} {module.Hash:x}")
                )
            ),
        ];
    }

    /// <summary>Renders the stubs.</summary>
    public required StrictWriter Writer { get; init; }

    /// <summary>True for a package that depends on another one and adds modules to it.</summary>
    public bool IsPartial { get; init; }

    public IReadOnlyList<StubUnit> Units { get; }

    public void Make(IReadOnlyList<StubUnit> stale, StubOutputs outputs, CancellationToken cancellation)
    {
        Writer.Write([.. stale.OfType<ModuleUnit>()], outputs, cancellation);
        if (stale.FirstOrDefault(unit => unit.IsPackage) is not { } package)
            return;
        if (IsPartial)
            StrictWriter.WritePartialMark(package, outputs);
        else
            Writer.WritePackage(package, _inputs.Own, outputs);
    }
}
