namespace Wrapgen.Batching;

/// <summary>Adds up what an observer is told.</summary>
/// <param name="progress">Receives the sums, one at a time and never a smaller one than before.</param>
internal sealed class ReportedProgress(IProgress<BatchProgress> progress) : IBatchObserver
{
    private readonly Lock _lock = new();
    private int _done;
    private int _total;

    public void Read(int units) => Report(0, units, "");

    public void Started(string run) { }

    public void Ended(string run, int units, TimeSpan elapsed) => Report(units, 0, run);

    private void Report(int done, int total, string run)
    {
        lock (_lock)
        {
            _done += done;
            _total += total;
            progress.Report(new BatchProgress(_done, _total, run));
        }
    }
}
