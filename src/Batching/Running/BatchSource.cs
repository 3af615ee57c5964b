using System.Globalization;
using System.Text;
using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Running;

/// <summary>
/// The source of a batch: for each unit, three lines that include its source under a start namespace of its own.
/// </summary>
internal static class BatchSource
{
    /// <summary>The lines of a unit; the second includes it.</summary>
    public const int LinesPerUnit = 3;

    public static string Text(IReadOnlyList<CastXmlUnit> units)
    {
        var text = new StringBuilder();
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            text.Append(
                CultureInfo.InvariantCulture,
                $"#define {unit.StartName} {StartNamespace.Of(unit.StartName, i)}\n#include \"{unit.Source}\"\n#undef {unit.StartName}\n"
            );
        }
        return text.ToString();
    }

    /// <summary>The position of the unit that a line of the source belongs to.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    public static int UnitAt(int line) => (line - 1) / LinesPerUnit;
}
