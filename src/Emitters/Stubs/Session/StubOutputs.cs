using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>
/// Stages the files of stale units. Several threads may stage at once, each for units of its own. Disposal removes what
/// was not committed.
/// </summary>
internal sealed class StubOutputs : IDisposable
{
    private readonly string _directory;
    private readonly OutputTransaction _files = new();
    private readonly Lazy<bool> _directoryExists;
    private readonly Dictionary<StubUnit, List<RecordedOutput>> _outputs;

    /// <param name="directory">Absolute path of the output directory; created for the first file.</param>
    /// <param name="units">The units that files are staged for.</param>
    public StubOutputs(string directory, IEnumerable<StubUnit> units)
    {
        _directory = directory;
        _outputs = units.ToDictionary(unit => unit, _ => new List<RecordedOutput>());
        _directoryExists = new Lazy<bool>(() =>
        {
            OutputDirectory.Create(directory);
            return true;
        });
    }

    /// <summary>Stages a file of a unit.</summary>
    /// <param name="unit">The unit that owns the file.</param>
    /// <param name="name">Path below the output directory, separated by <c>/</c>.</param>
    /// <param name="content">Content of the file.</param>
    /// <exception cref="Platform.Diagnostics.WrapgenException">WG9002: the file cannot be written.</exception>
    public void Stage(StubUnit unit, string name, ReadOnlySpan<byte> content)
    {
        _ = _directoryExists.Value;
        var path = Path.Combine(_directory, name);
        if (name.Contains('/', StringComparison.Ordinal))
            OutputDirectory.Create(Path.GetDirectoryName(path)!);
        _files.Stage(path, content);
        _outputs[unit].Add(RecordedOutput.Of(name, content));
    }

    /// <summary>The files that were staged for a unit.</summary>
    public IReadOnlyList<RecordedOutput> Of(StubUnit unit) => _outputs[unit];

    /// <summary>Replaces all changed files, or none if staging failed.</summary>
    /// <returns>Number of files that changed.</returns>
    public int Commit()
    {
        var written = _files.Count;
        _files.Commit();
        return written;
    }

    public void Dispose() => _files.Dispose();
}
