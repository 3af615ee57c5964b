using System.Text;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Turns the list of files that a run read into a header set that later runs can check.</summary>
/// <param name="roots">The command's directories.</param>
/// <param name="reader">Reads the files.</param>
/// <param name="places">What is in the directories now, after the run.</param>
/// <param name="started">
/// When the run started. What changed since then may or may not be what the run read, so it is never recorded.
/// </param>
internal sealed class HeaderSetRecorder(PathRoots roots, SourceReader reader, DirectoryContents places, long started)
{
    /// <summary>True when the tool looks for a quoted name beside every file that led to the mention.</summary>
    public bool LooksBesideAllIncluders { get; init; }

    /// <summary>Records the files; null when the run must not be recorded.</summary>
    /// <param name="files">Every file that the run read, the unit first.</param>
    /// <param name="forcedIncludes">Files that a flag includes.</param>
    /// <param name="entryBase">The command's contribution to the key of the entry.</param>
    /// <param name="obstacle">Why nothing is recorded.</param>
    public RecordedInputs? Record(
        IReadOnlyList<string> files,
        IReadOnlyList<string> forcedIncludes,
        Digest entryBase,
        out string? obstacle
    )
    {
        var now = NativeFiles.Now();
        obstacle = files.Count == 0 ? "the list of its input files is empty" : null;
        var sources = new List<RecordedSource>(files.Count);
        foreach (var file in files)
        {
            var source = Read(file);
            if (source is null)
                obstacle = $"{file} changed during the run";
            else if (source.Scan.UsesTime)
                obstacle = $"{file} uses the time of compilation";
            if (obstacle is not null)
                return null;
            sources.Add(source!);
        }
        var resolution = new IncludeResolution(roots, sources, forcedIncludes, LooksBesideAllIncluders);
        var absences = new AbsenceRecorder(roots, places, started);
        resolution.FindCandidates(absences);
        obstacle ??= absences.Obstacle;
        if (obstacle is not null)
            return null;
        var digest = resolution.ToDigest();
        var set = new HeaderSet(
            TraitsOf(sources),
            [.. sources.Select(source => source.Header)],
            absences.Required,
            absences.Groups(),
            resolution.Coincidences(),
            digest
        );
        return new RecordedInputs(set, Survey(sources, now, new EntryKeyBuilder(entryBase, digest)));
    }

    private RecordedSource? Read(string file)
    {
        if (reader.Read(file, started) is not { } source)
            return null;
        var (root, rest) = roots.Split(file);
        return new RecordedSource(file, source.Stamp, new RecordedHeader(root, rest, source.Digest), source.Scan);
    }

    private HeaderSetTraits TraitsOf(List<RecordedSource> sources)
    {
        var traits = HeaderSetTraits.None;
        if (sources.Exists(source => source.Scan.HasOpaqueProbes))
            traits |= HeaderSetTraits.NeedsPreprocessor;
        if (ComputesWithPath(sources))
            traits |= HeaderSetTraits.BoundToPaths;
        return traits;
    }

    /// <summary>A macro that one file defines as the path of the file in use may be used by any other.</summary>
    private bool ComputesWithPath(List<RecordedSource> sources)
    {
        if (sources.Exists(source => source.Scan.ComputesWithPath))
            return true;
        var macros = sources.SelectMany(source => source.Scan.FileMacros).Distinct(StringComparer.Ordinal);
        return macros.Any(macro => sources.Exists(source => reader.Computes(source, macro)));
    }

    private HeaderSurvey Survey(List<RecordedSource> sources, long now, EntryKeyBuilder key)
    {
        var tally = new HeaderTally(roots, sources.Count, now, key);
        foreach (var source in sources)
        {
            var path = Encoding.UTF8.GetBytes(source.Path + '\0');
            tally.Add(source.Header.Root, path, source.Stamp, source.Header.Digest);
        }
        return tally.Finish();
    }
}
