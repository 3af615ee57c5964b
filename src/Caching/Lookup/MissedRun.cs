using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Lookup;

/// <summary>What happens when the header sets of a command lead nowhere: the preprocessor, then castxml itself.</summary>
internal sealed class MissedRun(CacheSession session, PlannedRun run, CacheLookup lookup, IToolConsole console)
    : IDisposable
{
    private readonly EntryRecorder _store = new(session, run, lookup.Check);
    private readonly DepfileScratch? _scratch = DepfileScratch.TryCreate(session.Home);
    private long _started;

    /// <summary>Why the run was not recorded; null when it was.</summary>
    public string? Obstacle => _store.Obstacle;

    /// <summary>Looks for an entry that another command made of the same files, and restores it (L2).</summary>
    public RestoredEntry? TryPreprocessed()
    {
        if (!CouldExist())
            return null;
        using var scratch = DepfileScratch.TryCreate(session.Home);
        if (scratch is null)
            return null;
        var (reason, detail) = (lookup.Reason, lookup.Detail);
        var started = NativeFiles.Now();
        var printed = FilesByPreprocessor(scratch);
        var files = Depfile.Parse(scratch.ReadText()) ?? printed;
        if (_store.Record(files, started) is not { } set)
            return null;
        foreach (var traits in (HeaderSetTraits[])[HeaderSetTraits.None, HeaderSetTraits.BoundToPaths])
        {
            var candidate = set with { Traits = set.Traits | traits };
            if (_store.Locate(candidate) is not (var key, var paths))
                return null;
            if (lookup.TryRestore(key, paths, null) is not { } restored)
                continue;
            _store.AddToManifest(candidate);
            return restored;
        }
        lookup.Explain(reason, detail);
        return null;
    }

    /// <summary>Runs castxml in our place.</summary>
    public RunResult Run()
    {
        var command = run.Command.Invocation.Command;
        _started = NativeFiles.Now();
        return new RecordedProcess(console).Run(_scratch is null ? command : [.. command, "-MD", "-MF", _scratch.Path]);
    }

    /// <summary>Stores what castxml made, and returns the files it read.</summary>
    public IReadOnlyList<string> Store(RunResult result)
    {
        if (_scratch is null)
            return [];
        var files = Depfile.Parse(_scratch.ReadText()) ?? FilesByPreprocessor(_scratch);
        if (session.Home is not null && _store.Record(files, _started) is { } set)
            _store.Store(set, result);
        return files;
    }

    public void Dispose() => _scratch?.Dispose();

    /// <summary>True when commands that differ only in include directories are recorded, or when header sets do not suffice.</summary>
    private bool CouldExist()
    {
        if (!session.Settings.UsesPreprocessor)
            return false;
        if (lookup.Reason == MissReason.NeedsPreprocessor)
            return true;
        foreach (var root in session.Roots)
        {
            var folder = root.UnitFolder(run.Identity.Unit);
            if (
                Directory.Exists(folder)
                && Directory
                    .EnumerateFiles(folder, run.ManifestPrefix + "*")
                    .Any(path => Path.GetFileName(path) != run.ManifestName)
            )
                return true;
        }
        return false;
    }

    /// <summary>Preprocesses; a castxml that writes no list of headers names them in its text.</summary>
    private IReadOnlyList<string> FilesByPreprocessor(DepfileScratch scratch)
    {
        var command = run.Command.Invocation.With(run.Command.PreprocessArguments(scratch.Path));
        return LineMarkers.Files(CapturedProcess.Run(command, _ => { }).Output);
    }
}
