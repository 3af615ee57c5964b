using System.Text;
using Wrapgen.Cli.Hosting;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Cli.Diagnostics;

/// <summary>Writes the findings of a run to standard error or a file.</summary>
internal sealed class FindingOutput : IDisposable
{
    private readonly StreamWriter? _file;

    private FindingOutput(IFindingWriter writer, StreamWriter? file) => (Writer, _file) = (writer, file);

    public IFindingWriter Writer { get; }

    /// <exception cref="WrapgenException">WG9002: the file cannot be written.</exception>
    public static FindingOutput Open(DiagnosticFormat format, string? path, TextWriter standard)
    {
        if (path is null)
            return new FindingOutput(Create(format, standard), null);
        try
        {
            var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            return new FindingOutput(Create(format, file), file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnwritableFile(path, failure.Message), failure);
        }
    }

    /// <summary>Runs a command; a failure becomes its last finding.</summary>
    public int Run(Func<IFindingWriter, int> command)
    {
        try
        {
            return command(Writer);
        }
        catch (WrapgenException failure)
        {
            Writer.Write(new Finding(failure.Diagnostic));
            return ExitCodes.Failure;
        }
        finally
        {
            Writer.Finish();
        }
    }

    public void Dispose() => _file?.Dispose();

    private static IFindingWriter Create(DiagnosticFormat format, TextWriter output) =>
        format == DiagnosticFormat.Sarif ? new SarifWriter(output) : LineWriter.Create(output, format);
}
