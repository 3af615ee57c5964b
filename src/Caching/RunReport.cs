using System.Text;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Tools;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching;

/// <summary>Prints one-line messages about a run to standard error.</summary>
/// <param name="tool">The tool that runs.</param>
/// <param name="settings">Whether anything but problems is printed.</param>
/// <param name="console">Receives the lines.</param>
internal sealed class RunReport(ICachedTool tool, CacheSettings settings, IToolConsole console)
{
    private bool _hasTold;

    public void Hit(CacheEvent level, Digest key, string output) =>
        Explain($"hit {(level == CacheEvent.Hit ? "L1" : "L2")} {key} {output}");

    /// <param name="miss">Why the tool ran.</param>
    /// <param name="key">The key of the command.</param>
    /// <param name="output">The main output.</param>
    /// <param name="obstacle">Why the run is not stored; null or empty when it is.</param>
    public void Missed(Miss miss, Digest key, string output, string? obstacle) =>
        Explain(
            $"miss ({Describe(miss)}) {key} {output}{(string.IsNullOrEmpty(obstacle) ? "" : $", not stored: {obstacle}")}"
        );

    public void Uncached(Miss miss) => Explain($"not cached ({Describe(miss)})");

    /// <summary>
    /// Reports a failure of the cache. What a user has set up wrongly is told once, whatever the settings are.
    /// </summary>
    public void Failed(Exception failure)
    {
        if (failure is WrapgenException { Diagnostic: var problem } && !_hasTold)
        {
            _hasTold = true;
            Tell(problem.ToString());
        }
        Explain($"the cache failed ({failure.GetType().Name}: {failure.Message}); {tool.Name} runs without it");
    }

    /// <summary>Prints a problem, regardless of the settings.</summary>
    public void Tell(string line) => console.Write(StandardStream.Error, Encoding.UTF8.GetBytes(line + "\n"));

    private void Explain(FormattableString line)
    {
        if (settings.IsVerbose)
            Tell($"wrapgen {tool.Name}: {FormattableString.Invariant(line)}");
    }

    private static string Describe(Miss miss)
    {
        var text = miss.Reason switch
        {
            MissReason.NotRecorded => "not recorded",
            MissReason.HeaderChanged => "header changed",
            MissReason.DirectoriesDiffer => "directories are nested differently",
            MissReason.Shadowed => "new file comes first",
            MissReason.EntryGone => "entry gone",
            MissReason.Damaged => "entry damaged",
            MissReason.NeedsPreprocessor => "needs the preprocessor",
            MissReason.NotCacheable => "not cacheable",
            MissReason.Bypassed => "bypassed",
            MissReason.NotRestored => "output cannot be written",
            _ => "cache failed",
        };
        return miss.Detail.Length == 0 ? text : $"{text}: {miss.Detail}";
    }
}
