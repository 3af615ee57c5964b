using Wrapgen.Pipeline;

namespace Wrapgen.Cli.Commands;

/// <summary>Tells a person what a module run found.</summary>
internal sealed class ModuleReport(TextWriter output, TextWriter error)
{
    /// <summary>One line per submodule.</summary>
    public void Progress(ModuleResult result)
    {
        foreach (var submodule in result.Submodules) output.WriteLine($"{result.Module}: {submodule.Name} is up to date");
    }

    /// <summary>Numbered warnings on the error stream, in order of submodules; returns their number.</summary>
    public int Warnings(ModuleResult result, bool areErrors)
    {
        var count = 0;
        foreach (var submodule in result.Submodules)
        {
            foreach (var warning in submodule.Warnings)
            {
                var place = warning.Place is null ? "" : $" Declared at {warning.Place}.";
                error.WriteLine($"{submodule.Name}: {(areErrors ? "error" : "warning")}({warning.Number}): {warning.Message}{place}");
                count++;
            }
        }
        return count;
    }

    /// <summary>Differences between the manifests that the build expects and those that were written.</summary>
    public void Manifests(ModuleResult result, IReadOnlyList<string> expected)
    {
        var written = result.Submodules.Select(submodule => Path.GetFullPath(submodule.Manifest)).ToHashSet(StringComparer.Ordinal);
        var wanted = expected.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in wanted.Except(written).Order(StringComparer.Ordinal))
            error.WriteLine($"{result.Module}: the build expects manifest {path}, which was not written.");
        foreach (var path in written.Except(wanted).Order(StringComparer.Ordinal))
            error.WriteLine($"{result.Module}: manifest {path} was written, which the build does not expect.");
    }
}
