using System.Collections.Concurrent;
using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Reads the comments of declarations from their headers, as plain reST. A header that is not there gives nothing, and neither does
/// a place that does not fit its header: what stands there is checked before it is believed. Safe for use by several threads.
/// </summary>
internal sealed class DocumentationSource(IReadOnlyList<SourceMap> maps, bool isEnabled)
{
    private readonly ConcurrentDictionary<string, HeaderFile?> _headers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(DocumentationPlace, string), string?> _found = new();
    private int _stale;

    /// <summary>Number of places that did not fit their headers.</summary>
    public int Stale => _stale;

    /// <summary>The documentation of a declaration by its own name; null when there is none.</summary>
    public string? Find(DocumentationPlace? place, string name) =>
        isEnabled && place is { } known ? _found.GetOrAdd((known, name), Read) : null;

    private string? Read((DocumentationPlace Place, string Name) declaration)
    {
        var (place, name) = declaration;
        if (_headers.GetOrAdd(place.File, Open) is not { } header) return null;
        if (!header.Declares(name, place.Line))
        {
            Interlocked.Increment(ref _stale);
            return null;
        }
        var comment = place.Comment is { } range ? header.CommentAt(range) : header.CommentAbove(place.Line);
        return comment is null ? null : DoxygenText.ToPlain(comment) is { Length: > 0 } text ? text : null;
    }

    private HeaderFile? Open(string file)
    {
        var path = file;
        foreach (var map in maps)
        {
            if (!file.StartsWith(map.Old, StringComparison.Ordinal)) continue;
            path = map.New + file[map.Old.Length..];
            break;
        }
        try
        {
            return File.Exists(path) ? new HeaderFile(File.ReadAllLines(path, Encoding.Latin1)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A header that cannot be read gives no docstrings, as one that is not there.
            return null;
        }
    }
}

/// <summary>Where headers have moved to since castxml saw them.</summary>
/// <param name="Old">Start of the path in the XML.</param>
/// <param name="New">What takes its place.</param>
public sealed record SourceMap(string Old, string New);
