namespace Wrapgen.Reporting.Findings;

/// <summary>Writes findings in one format.</summary>
internal interface IFindingWriter
{
    void Write(Finding finding);

    /// <summary>Writes the summary of a run.</summary>
    /// <param name="subject">What ran, such as a module.</param>
    /// <param name="text">The summary.</param>
    void WriteSummary(string subject, string text);

    /// <summary>Completes the output.</summary>
    void Finish();
}
