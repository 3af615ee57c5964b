using System.Globalization;
using System.Text.Json;
using Wrapgen.Caching;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Upkeep;
using Wrapgen.Cli.Hosting;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Caches;

namespace Wrapgen.Cli.Commands;

/// <summary>Prints the reports of the cache commands.</summary>
internal sealed class CacheReports(ICommandHost host)
{
    /// <summary>Reads the age of entries in days.</summary>
    public static bool TryParseDays(string text, out double days) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out days) && days is >= 0 and <= 36500;

    /// <summary>The message for a text that is not a size.</summary>
    public static string NotASize(string text) => $"'{text}' is not a size in GB; pass a number such as 2.5.";

    /// <summary>The message for a text that is not an age.</summary>
    public static string NotDays(string text) => $"'{text}' is not a number of days between 0 and 36500.";

    public int Evict(CacheSettings settings, TimeSpan age)
    {
        foreach (var evicted in new CacheMaintenance(settings).Evict(age))
            Print(
                $"{evicted.Root}: {evicted.RemovedFiles} files removed ({evicted.RemovedBytes / 1e6:F1} MB), {evicted.KeptBytes / 1e6:F1} MB kept"
            );
        return ExitCodes.Success;
    }

    public void WriteTable(CacheStatistics statistics)
    {
        foreach (var root in statistics.Roots)
            Print($"folder                 {root}");
        Print($"hits                   {statistics.Hits + statistics.PreprocessedHits}");
        Print($"  by headers (L1)      {statistics.Hits}");
        Print($"  preprocessed (L2)    {statistics.PreprocessedHits}");
        Print($"misses                 {statistics.Misses.Sum(miss => miss.Value)}");
        foreach (var (reason, count) in statistics.Misses)
            if (count > 0)
                Print($"  {CacheStatisticsDocument.NameOf(reason).Replace('_', ' '), -20} {count}");
        Print($"stored                 {statistics.Stores}");
        Print($"errors                 {statistics.Errors}");
        Print($"entries                {statistics.Entries}");
        Print($"size                   {statistics.Bytes / 1e6:F1} MB");
        if (statistics.OldestUse is { } oldest)
            Print($"oldest use             {oldest:yyyy-MM-dd HH:mm} UTC");
        Print($"output restored        {statistics.BytesSaved / 1e6:F1} MB");
        Print($"tool time saved        {statistics.SecondsSaved:F1} s");
        WriteTable(statistics.Remote);
    }

    private void WriteTable(RemoteStatistics remote)
    {
        foreach (var (address, trouble) in remote.Remotes)
            Print($"remote                 {address}{(trouble is null ? "" : $": {trouble}")}");
        if (remote.Remotes.Count == 0 && remote.Hits + remote.Uploads + remote.Errors == 0)
            return;
        Print($"remote hits            {remote.Hits}");
        Print($"  received             {remote.BytesReceived / 1e6:F1} MB");
        Print($"  tool time saved      {remote.SecondsSaved:F1} s");
        Print($"remote uploads         {remote.Uploads}");
        Print($"  sent                 {remote.BytesSent / 1e6:F1} MB");
        Print($"  not sent yet         {remote.Pending}");
        Print($"remote errors          {remote.Errors}");
    }

    /// <summary>Warns about cache folders that everybody can write to.</summary>
    public void WarnAbout(IReadOnlyList<string> openFolders)
    {
        foreach (var folder in openFolders)
            host.Error.WriteLine(Rules.OpenCacheFolder(folder));
    }

    public void WriteJson(CacheStatistics statistics)
    {
        using var output = host.OpenOutput();
        JsonSerializer.Serialize(
            output,
            CacheStatisticsDocument.Of(statistics),
            CacheStatisticsJsonContext.Default.CacheStatisticsDocument
        );
        output.Write("\n"u8);
    }

    public void Write(Explanation explanation)
    {
        Print($"{explanation.Summary}");
        WriteList("differences:", explanation.Differences);
        WriteList("remote caches:", explanation.Remotes);
        WriteList("parts of the key:", explanation.KeyParts);
        WriteList("include directories, in order:", explanation.Directories);
    }

    public int Write(VerifiedCache verified)
    {
        foreach (var file in verified.DamagedFiles)
            host.Error.WriteLine(Rules.DamagedCacheFile(file));
        Print(
            $"{verified.SoundFiles} files are sound, {verified.DamagedFiles.Count} were damaged and removed, {verified.ForeignFiles} are of another version"
        );
        return verified.DamagedFiles.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private void WriteList(string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        Print($"{title}");
        foreach (var line in lines)
            Print($"  {line}");
    }

    private void Print(FormattableString line) => host.Output.Write(FormattableString.Invariant(line) + "\n");
}
