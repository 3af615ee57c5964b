using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Batching.Units;

/// <summary>Reads the units of a file, and checks that they can run side by side.</summary>
internal static class UnitList
{
    /// <summary>Reads the units in the order of the file.</summary>
    /// <param name="path">The units file.</param>
    /// <param name="keepsUnchanged">True to keep the time of unchanged outputs, whatever the entries say.</param>
    /// <exception cref="WrapgenException">WG7601 to WG7603: the file is not sound; WG9001: it cannot be read.</exception>
    public static IReadOnlyList<CastXmlUnit> Read(string path, bool keepsUnchanged)
    {
        var entries = UnitsFile.Read(path);
        var units = new List<CastXmlUnit>(entries.Count);
        var outputs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            Exception Wrong(string reason) => new WrapgenException(Rules.UnitEntry(path, entry.Line, reason));
            var unit =
                UnitReader.TryRead(units.Count, entry with { KeepsUnchanged = entry.KeepsUnchanged || keepsUnchanged })
                ?? throw Wrong("it has no program, or an environment prefix that is not understood.");
            if (unit.Output.Length == 0)
                throw Wrong("it has no output (-o).");
            if (unit.Source.Length == 0)
                throw Wrong("it has no source file.");
            if (entry.Output is { } output && Path.GetFullPath(output, entry.Directory) != unit.Output)
                throw Wrong($"its \"output\" is '{output}', but the command writes '{unit.Output}'.");
            if (
                entry.Source is { } source
                && Path.GetFullPath(source, entry.Directory) != Path.GetFullPath(unit.Source, entry.Directory)
            )
                throw Wrong($"its \"file\" is '{source}', but the command reads '{unit.Source}'.");
            if (!outputs.TryAdd(unit.Output, entry.Line))
                throw new WrapgenException(Rules.UnitOutputTwice(path, entry.Line, unit.Output, outputs[unit.Output]));
            units.Add(unit);
        }
        return units;
    }
}
