using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Wrapgen.Emitters.Stubs.Templates;

/// <summary>Collects what a template prints as the bytes of the file. Reused for the next one.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    // Enough for most strict stubs; the longest ones make it grow.
    private const int InitialSize = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(InitialSize);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public void Write(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _bytes);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
