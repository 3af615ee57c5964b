namespace Wrapgen.Caching;

/// <summary>Where the output of castxml goes, byte for byte.</summary>
public interface ICastXmlConsole
{
    /// <summary>Writes at once.</summary>
    void Write(StandardStream stream, ReadOnlySpan<byte> bytes);
}
