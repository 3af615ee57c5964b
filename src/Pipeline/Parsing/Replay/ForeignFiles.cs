namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>The files of a batch that a unit does not include.</summary>
internal sealed class ForeignFiles
{
    private readonly BatchSettings _settings;
    private readonly string[] _paths;

    public ForeignFiles(BatchElements elements, HeaderTexts headers, BatchSettings settings)
    {
        _settings = settings;
        _paths = new string[elements.FileLimit + 1];
        for (var file = 0; file < _paths.Length; file++)
            _paths[file] = headers.PathOf(file);
    }

    /// <summary>By file number, true for a file that the unit does not include.</summary>
    public bool[] Of(BatchUnit unit) =>
        Array.ConvertAll(_paths, path => path.Length > 0 && !_settings.Includes(unit, path));
}
