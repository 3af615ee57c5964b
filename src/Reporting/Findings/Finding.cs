using System.Globalization;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Reporting.Findings;

/// <summary>A finding of a run: a coded diagnostic, or a numbered warning of the wrapping conventions.</summary>
/// <param name="Diagnostic">Code, severity, place and message.</param>
/// <param name="Submodule">Submodule of a numbered warning; null for others.</param>
/// <param name="Number">Number of the warning; 0 for others.</param>
internal sealed record Finding(Diagnostic Diagnostic, string? Submodule = null, int Number = 0)
{
    /// <summary>A numbered warning of a submodule. Warning 4 has code WG3004, and so on.</summary>
    public static Finding Of(string submodule, WrappingWarning warning, bool isError)
    {
        var (file, line) = PlaceOf(warning.Place);
        var code = string.Create(CultureInfo.InvariantCulture, $"WG{3000 + warning.Number}");
        var severity = isError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return new Finding(new Diagnostic(code, severity, file, line, warning.Message), submodule, warning.Number);
    }

    public string Severity =>
        Diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };

    /// <summary>The message, preceded by its submodule.</summary>
    public string Message => Submodule is null ? Diagnostic.Message : $"{Submodule}: {Diagnostic.Message}";

    /// <summary>Splits <c>file(line)</c>.</summary>
    private static (string File, int Line) PlaceOf(string? place)
    {
        if (place is null)
            return ("", 0);
        var open = place.LastIndexOf('(');
        return
            open > 0
            && int.TryParse(
                place.AsSpan(open + 1).TrimEnd(')'),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var line
            )
            ? (place[..open], line)
            : (place, 0);
    }
}
