using Microsoft.Win32.SafeHandles;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Running;

namespace Wrapgen.Cli.Hosting;

/// <summary>
/// Writes raw bytes to the output of the process: encoders and buffers of <see cref="Console"/> cost a fifth of a cache
/// hit.
/// </summary>
internal sealed class StandardStreams : IToolConsole
{
    public void Write(StandardStream stream, ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            using var output =
                stream == StandardStream.Output ? Console.OpenStandardOutput() : Console.OpenStandardError();
            output.Write(bytes);
            return;
        }
        using var file = new FileStream(
            new SafeFileHandle((nint)(int)stream, ownsHandle: false),
            FileAccess.Write,
            bufferSize: 0
        );
        file.Write(bytes);
    }
}
