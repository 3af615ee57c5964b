using Wrapgen.Caching.Entries;

namespace Wrapgen.Caching.Running;

/// <summary>Receives what a tool prints, byte for byte.</summary>
public interface IToolConsole
{
    /// <summary>Writes the bytes at once.</summary>
    void Write(StandardStream stream, ReadOnlySpan<byte> bytes);
}
