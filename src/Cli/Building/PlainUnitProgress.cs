using System.Globalization;
using Wrapgen.Batching;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Building;

/// <summary>Prints a line per finished run of castxml, for logs.</summary>
internal sealed class PlainUnitProgress(TextWriter output) : IBatchObserver
{
    private readonly Lock _lock = new();
    private int _all;
    private int _through;

    public void Read(int units) => _all = units;

    public void Started(string run) { }

    public void Ended(string run, int units, TimeSpan elapsed)
    {
        lock (_lock)
        {
            _through += units;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"[{_through}/{_all}] {run}: {Quantity.Of(units, "unit")}, {elapsed.TotalSeconds:F2} s"
                )
            );
        }
    }
}
