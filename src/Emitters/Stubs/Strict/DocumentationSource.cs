using System.Collections.Concurrent;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Reads the comments of declarations from their headers, as plain reST. A missing header has no comments. A place is
/// only used if its header still has the declaration there. Safe for use by several threads.
/// </summary>
internal sealed class DocumentationSource(IReadOnlyList<SourceMap> maps, bool isEnabled)
{
    private readonly ConcurrentDictionary<string, HeaderFile?> _headers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(DocumentationPlace, string), string?> _found = new();
    private int _stale;

    /// <summary>Number of places whose headers no longer have the declaration.</summary>
    public int Stale => _stale;

    /// <summary>True when docstrings are enabled and a header exists.</summary>
    public bool Has(string file) => isEnabled && HeaderOf(file) is not null;

    /// <summary>The documentation of a declaration by its own name; null when there is none.</summary>
    public string? Find(DocumentationPlace? place, string name)
    {
        if (place is not { } known || !Has(known.File))
            return null;
        return _found.TryGetValue((known, name), out var found)
            ? found
            : _found.GetOrAdd((known, name), Read((known, name)));
    }

    /// <summary>
    /// The present paths of the headers that the docstrings of a module come from; none without docstrings.
    /// </summary>
    public IReadOnlyList<string> FilesOf(StubModule module) =>
        isEnabled ? [.. module.Headers.Select(PathOf).Order(StringComparer.Ordinal)] : [];

    /// <summary>
    /// Methods with a docstring, of those that had a comment when castxml read them, without constructors and members
    /// that the compiler adds.
    /// </summary>
    public TypedCount CountOf(IEnumerable<WrapperClass> classes)
    {
        int documented = 0,
            total = 0;
        foreach (var type in classes)
        {
            foreach (var method in type.Methods)
            {
                if (
                    method.Kind == WrapperMethodKind.Constructor
                    || method.Documentation is not { } place
                    || place.Line == type.Documentation?.Line
                )
                    continue;
                if (CommentOf(place) is null)
                    continue;
                total++;
                if (Find(place, method.Name) is not null)
                    documented++;
            }
        }
        return new TypedCount(documented, total);
    }

    private string? Read((DocumentationPlace Place, string Name) declaration)
    {
        var (place, name) = declaration;
        if (HeaderOf(place.File) is not { } header)
            return null;
        if (!header.Declares(name, place.Line))
        {
            Interlocked.Increment(ref _stale);
            return null;
        }
        return CommentOf(place) is { } comment && DoxygenText.ToPlain(comment) is { Length: > 0 } text ? text : null;
    }

    private string? CommentOf(DocumentationPlace place) =>
        HeaderOf(place.File) is not { } header ? null
        : place.Comment is not { } range ? header.CommentAbove(place.Line)
        : header.BelongTogether(range, place.Line) ? header.CommentAt(range)
        : null;

    private HeaderFile? HeaderOf(string file) =>
        _headers.TryGetValue(file, out var header) ? header : _headers.GetOrAdd(file, Open(file));

    private string PathOf(string file)
    {
        foreach (var map in maps)
            if (file.StartsWith(map.Old, StringComparison.Ordinal))
                return map.New + file[map.Old.Length..];
        return file;
    }

    private HeaderFile? Open(string file)
    {
        var path = PathOf(file);
        try
        {
            return File.Exists(path) ? new HeaderFile(File.ReadAllBytes(path)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A header that cannot be read has no docstrings, like a missing one.
            return null;
        }
    }
}
