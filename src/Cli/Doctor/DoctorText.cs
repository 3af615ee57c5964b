using Wrapgen.Cli.Hosting;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Doctor;

/// <summary>Prints what <c>wrapgen doctor</c> found as text.</summary>
internal sealed class DoctorText(TextWriter output)
{
    private const int StateWidth = 9,
        NameWidth = 10;

    public void Write(ProgramVersion program, IReadOnlyList<Check> checks)
    {
        output.WriteLine($"wrapgen {program}");
        foreach (var check in checks)
        {
            var state = NameOf(check.State).PadRight(StateWidth);
            output.WriteLine($"{state}{check.Name.PadRight(NameWidth)}{check.Finding}");
            if (check.Cure.Length > 0)
                output.WriteLine(new string(' ', StateWidth + NameWidth) + check.Cure);
        }
        output.WriteLine(Summary(checks));
    }

    /// <summary>The name of a state in text and JSON.</summary>
    public static string NameOf(CheckState state) =>
        state switch
        {
            CheckState.Ok => "ok",
            CheckState.Note => "note",
            CheckState.Warning => "warning",
            _ => "problem",
        };

    private static string Summary(IReadOnlyList<Check> checks)
    {
        var problems = checks.Count(check => check.State == CheckState.Problem);
        var warnings = checks.Count(check => check.State == CheckState.Warning);
        return problems + warnings == 0
            ? "Nothing to do."
            : $"{Quantity.Of(problems, "problem")}, {Quantity.Of(warnings, "warning")}.";
    }
}
