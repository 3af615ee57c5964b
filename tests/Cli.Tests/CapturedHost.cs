using System.Text;
using Wrapgen.Caching;

namespace Wrapgen.Cli.Tests;

/// <summary>Stands in for the process around a command: keeps what the command prints, and never ends anything.</summary>
internal sealed class CapturedHost(string input) : ICommandHost, ICastXmlConsole
{
    private readonly CapturedStream _output = new();
    private readonly CapturedStream _error = new();
    private TextWriter? _outputText;
    private TextWriter? _errorText;

    public TextWriter Output => _outputText ??= Text(_output);

    public TextWriter Error => _errorText ??= Text(_error);

    public ICastXmlConsole CastXmlConsole => this;

    public bool IsTerminal => false;

    public Stream OpenOutput() => _output;

    public Stream OpenInput() => new MemoryStream(Encoding.UTF8.GetBytes(input));

    public int RunInterruptibly(Func<CancellationToken, int> work) => work(TestContext.Current.CancellationToken);

    public void ReserveHeap(long bytes) { }

    public void Write(StandardStream stream, ReadOnlySpan<byte> bytes) =>
        (stream == StandardStream.Output ? _output : _error).Write(bytes);

    public ToolResult Result(int exitCode) => new(exitCode, _output.ToString(), _error.ToString());

    private static TextWriter Text(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" });

    /// <summary>Stays open when a command disposes it: others write to the same stream.</summary>
    private sealed class CapturedStream : MemoryStream
    {
        protected override void Dispose(bool disposing) { }

        public override string ToString() => Encoding.UTF8.GetString(GetBuffer().AsSpan(0, (int)Length));
    }
}
