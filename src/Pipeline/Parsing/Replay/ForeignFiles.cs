namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>The files of a batch that a unit does not include.</summary>
internal static class ForeignFiles
{
    /// <summary>By unit and file number, true for a file that the unit does not include.</summary>
    public static bool[][] Find(
        BatchElements elements,
        HeaderTexts headers,
        BatchSettings settings,
        IReadOnlyList<BatchUnit> units
    )
    {
        var paths = Enumerable.Range(0, elements.FileLimit + 1).Select(headers.PathOf).ToArray();
        return
        [
            .. units.Select(unit => Array.ConvertAll(paths, path => path.Length > 0 && !settings.Includes(unit, path))),
        ];
    }
}
