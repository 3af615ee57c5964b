namespace Wrapgen.Platform.Diagnostics;

/// <content>WG76xx: batches of castxml commands.</content>
internal static partial class Rules
{
    /// <summary>The file is not a list of commands.</summary>
    internal static Diagnostic UnitsSyntax(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7601",
            file,
            line,
            $"This is not a list of castxml commands: {reason} Correct it; docs/batches.md describes its members."
        );

    /// <summary>An entry of the list is not one castxml command.</summary>
    internal static Diagnostic UnitEntry(string file, int line, string reason) =>
        Diagnostic.Error("WG7602", file, line, $"This entry is not one castxml command: {reason}");

    /// <summary>Two entries of the list write the same file.</summary>
    internal static Diagnostic UnitOutputTwice(string file, int line, string output, int earlier) =>
        Diagnostic.Error(
            "WG7603",
            file,
            line,
            $"'{output}' is also an output of the entry in line {earlier}. Give each entry outputs of its own."
        );

    /// <summary>What a batch gave for a unit is not what the unit's own run gives.</summary>
    internal static Diagnostic UnitDiffers(string source, string difference) =>
        Diagnostic.Error(
            "WG7604",
            source,
            0,
            $"A module run makes something else of castxml's own XML for this unit than of the batch's: {difference} The output is now castxml's own. Please report it; until then, use --batch off."
        );
}
