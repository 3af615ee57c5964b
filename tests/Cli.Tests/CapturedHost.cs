using System.Buffers;
using System.Text;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Running;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Tests;

/// <summary>
/// Stands in for the process around a command: keeps what the command prints, and never ends anything.
/// </summary>
/// <param name="input">Text on standard input.</param>
/// <param name="environment">Variables that differ from those of the process (null value: not set).</param>
internal sealed class CapturedHost(string input, IReadOnlyDictionary<string, string?>? environment = null)
    : ICommandHost,
        IToolConsole
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ArrayBufferWriter<byte> _error = new();
    private TextWriter? _outputText;
    private TextWriter? _errorText;

    public TextWriter Output => _outputText ??= Text(_output);

    public TextWriter Error => _errorText ??= Text(_error);

    public IToolConsole ToolConsole => this;

    public bool IsTerminal => false;

    public string? Variable(string name) =>
        environment is not null && environment.TryGetValue(name, out var value)
            ? value
            : Environment.GetEnvironmentVariable(name);

    public Stream OpenOutput() => new CapturedStream(_output);

    public Stream OpenInput() => new MemoryStream(Encoding.UTF8.GetBytes(input));

    public int RunInterruptibly(Func<CancellationToken, int> work) => work(TestContext.Current.CancellationToken);

    public void ReserveHeap(long bytes) { }

    public void Write(StandardStream stream, ReadOnlySpan<byte> bytes) =>
        (stream == StandardStream.Output ? _output : _error).Write(bytes);

    public ToolResult Result(int exitCode) =>
        new(exitCode, Encoding.UTF8.GetString(_output.WrittenSpan), Encoding.UTF8.GetString(_error.WrittenSpan));

    private static TextWriter Text(ArrayBufferWriter<byte> bytes) =>
        TextWriter.Synchronized(
            new StreamWriter(new CapturedStream(bytes), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" }
        );

    /// <summary>Appends to what text and bytes share.</summary>
    private sealed class CapturedStream(ArrayBufferWriter<byte> bytes) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => bytes.Write(buffer);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
