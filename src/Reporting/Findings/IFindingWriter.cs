namespace Wrapgen.Reporting.Findings;

/// <summary>Writes findings for one kind of reader.</summary>
internal interface IFindingWriter
{
    void Write(Finding finding);

    /// <summary>Closes a run with what it comes to.</summary>
    /// <param name="subject">What was run, such as a module.</param>
    /// <param name="text">The sum of it.</param>
    void WriteSummary(string subject, string text);

    /// <summary>Writes what can only be written at the end.</summary>
    void Finish();
}
