using Wrapgen.Caching.Entries;

namespace Wrapgen.Caching.Running;

/// <summary>Where the output of castxml goes, byte for byte.</summary>
public interface IToolConsole
{
    /// <summary>Writes at once.</summary>
    void Write(StandardStream stream, ReadOnlySpan<byte> bytes);
}
