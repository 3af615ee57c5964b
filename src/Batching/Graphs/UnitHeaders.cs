using Wrapgen.Batching.Units;
using Wrapgen.Caching.Headers;

namespace Wrapgen.Batching.Graphs;

/// <summary>
/// Checks that each file that a unit read in a batch is the one that the unit alone reads, and says the same there. A
/// batch searches the include directories of all its units. Among its own directories, a unit finds what it finds alone
/// (<see cref="Planning.IncludeUnion"/>), so only a file in a directory of another unit can be a different one.
/// </summary>
/// <param name="graph">The files of the batch.</param>
/// <param name="texts">The texts of headers.</param>
/// <param name="all">The include directories of the batch.</param>
/// <param name="leaks">The macros that headers of the batch change.</param>
internal sealed class UnitHeaders(
    IncludeGraph graph,
    HeaderTexts texts,
    IReadOnlyList<IncludeOption> all,
    MacroLeaks leaks
)
{
    /// <summary>The files of a unit, its source first; null, with a reason, when the unit must run alone.</summary>
    public IReadOnlyList<string>? Of(CastXmlUnit unit, out string? reason)
    {
        reason = null;
        if (graph.FilesOf(unit.Source) is not { } files)
        {
            reason = "the batch does not tell which files the unit reads";
            return null;
        }
        var own = unit.Includes.Select(option => Trim(option.Directory)).ToList();
        var foreign = all.Select(option => Trim(option.Directory)).Except(own, StringComparer.Ordinal).ToList();
        foreach (var file in files)
            if ((reason = Check(file, unit, own, foreign)) is not null)
                return null;
        return files;
    }

    /// <summary>Why other units of this batch may change what a unit reads; null when none does.</summary>
    /// <param name="files">The files of the unit.</param>
    public Doubt? DoubtOfMacros(IReadOnlyList<string> files) =>
        leaks.Find(files, out var changed) is { } foreign
            ? new Doubt($"{foreign}, a header of another unit, changes a macro whose name is in {changed}", foreign)
            {
                IsSettledWithoutHeader = true,
            }
            : null;

    private string? Check(string file, CastXmlUnit unit, List<string> own, List<string> foreign)
    {
        var text = texts.Of(file);
        if (text.PositionMacro is { } macro)
            return $"{macro} in {file}, whose value depends on what is read before";
        if (file != unit.Source && text.StartNames.Contains(unit.StartName))
            return $"{unit.StartName} in {file}, which is no source of the unit";
        if (foreign.Count == 0)
            return null;
        foreach (var probe in text.Probes)
            if (IsIn(foreign, probe.Name) && !IsIn(own, probe.Name))
                return $"{file} asks for {probe.Name}, which a directory of another unit has";
        foreach (var included in graph.IncludedBy(file))
            if (
                foreign.Exists(directory => FolderPath.IsBelow(included, directory))
                && !IsFound(file, included, text, own)
            )
                return $"{file} includes {included} from a directory of another unit";
        return null;
    }

    /// <summary>True when a name in the text leads to the file without the directories of others.</summary>
    private static bool IsFound(string includer, string included, HeaderText text, List<string> own)
    {
        foreach (var include in text.Includes)
        {
            if (include.Form == IncludeForm.Computed)
                continue;
            if (include.IsQuoted && IsSame(Path.Combine(Path.GetDirectoryName(includer)!, include.Name), included))
                return true;
            if (own.Exists(directory => IsSame(Path.Combine(directory, include.Name), included)))
                return true;
        }
        return false;
    }

    private static bool IsSame(string path, string other) =>
        path == other || Path.GetFullPath(path) == Path.GetFullPath(other);

    private static bool IsIn(List<string> directories, string name) =>
        directories.Exists(directory => File.Exists(Path.Combine(directory, name)));

    private static string Trim(string directory) => directory.Length > 1 ? directory.TrimEnd('/') : directory;
}
