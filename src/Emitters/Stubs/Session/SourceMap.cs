using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>A move of headers since castxml read them.</summary>
/// <param name="Old">Start of the path in the XML.</param>
/// <param name="New">What replaces it.</param>
public sealed record SourceMap(string Old, string New)
{
    /// <summary>Reads <c>OLD=NEW</c>.</summary>
    /// <exception cref="WrapgenException">WG5213: the text has no equals sign.</exception>
    internal static SourceMap Parse(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            ? new SourceMap(text[..equals], text[(equals + 1)..])
            : throw new WrapgenException(Rules.InvalidSourceMap(text));
}
