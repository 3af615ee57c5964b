using System.Collections.Concurrent;
using System.Text;
using Wrapgen.Batching.Units;
using Wrapgen.Caching.CastXml;

namespace Wrapgen.Batching.Graphs;

/// <summary>What the texts of headers say. Each header is read once, however many units include it.</summary>
/// <param name="startNames">The start namespaces of the units.</param>
internal sealed class HeaderTexts(IReadOnlyCollection<string> startNames)
{
    private readonly (string Name, byte[] Bytes)[] _startNames =
    [
        .. startNames.Distinct(StringComparer.Ordinal).Select(name => (name, Encoding.UTF8.GetBytes(name))),
    ];
    private readonly ConcurrentDictionary<string, HeaderText> _texts = new(StringComparer.Ordinal);

    /// <summary>What the text of a header says.</summary>
    public HeaderText Of(string path) => _texts.GetOrAdd(path, Read);

    private HeaderText Read(string path)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new HeaderText([], [], null, [], HeaderWords.Read([]));
        }
        var includes = SourceScanner.Scan(content).Includes;
        // Almost no header contains such a macro, and a search for bytes is faster than one by pattern.
        var macro =
            content.AsSpan().IndexOf("__COUNTER__"u8) >= 0
            || content.AsSpan().IndexOf("__BASE_FILE__"u8) >= 0
            || content.AsSpan().IndexOf("__INCLUDE_LEVEL__"u8) >= 0
                ? SourceText.PositionMacro().Match(Encoding.UTF8.GetString(content))
                : null;
        return new HeaderText(
            [.. includes.Where(include => !include.IsProbe)],
            [.. includes.Where(include => include.IsProbe)],
            macro is { Success: true } ? macro.Value : null,
            [.. _startNames.Where(name => content.AsSpan().IndexOf(name.Bytes) >= 0).Select(name => name.Name)],
            HeaderWords.Read(content)
        );
    }
}
