using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Reporting.Types;

/// <summary>Reads the output of <c>wrapgen stubs --style strict --report --json</c>.</summary>
internal static class StubReportFile
{
    /// <exception cref="WrapgenException">WG7503: it is not such a report; WG9001: it cannot be read.</exception>
    public static StubReportDocument Read(string path)
    {
        var document = JsonInput.Read(path, StubReportJsonContext.Default.StubReportDocument, Rules.NoStubReport);
        // The JSON reader checks members for null, but not items of lists.
        var isWhole =
            document
                .Modules.Append(document.Total)
                .All(share => share is not null && share.Unresolved.All(type => type is not null))
            && document.Dropped.All(entry => entry is not null);
        return isWhole ? document : throw new WrapgenException(Rules.NoStubReport(path, 0, "a list holds null."));
    }
}
