namespace Wrapgen.Caching.Tools;

/// <summary>
/// A run with reduced copies of the inputs. It writes the outputs of the command, byte for byte, in less time. Disposing
/// of it removes the copies.
/// </summary>
internal interface IReducedRun : IDisposable
{
    /// <summary>The command that reads the copies.</summary>
    IReadOnlyList<string> Command { get; }

    /// <summary>Where the command runs.</summary>
    string WorkingDirectory { get; }

    /// <summary>
    /// The files that the whole command would have read, from those that the reduced one listed; null when the two may
    /// have read different files, so that the result must not be used.
    /// </summary>
    IReadOnlyList<string>? Originals(IReadOnlyList<string> listed);

    /// <summary>What the tool printed, with the names of the original files.</summary>
    string Translate(string printed);

    /// <summary>True when an output mentions a copy.</summary>
    bool IsTraced(ReadOnlySpan<byte> output);
}
