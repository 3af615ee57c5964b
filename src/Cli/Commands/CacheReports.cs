using System.Globalization;
using Wrapgen.Pipeline.CastXmlCache;

namespace Wrapgen.Cli.Commands;

/// <summary>What the cache commands do and print.</summary>
internal static class CacheReports
{
    public static int Evict(CacheSettings settings, TimeSpan age)
    {
        foreach (var evicted in new CacheMaintenance(settings).Evict(age))
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture,
                $"{evicted.Root}: {evicted.RemovedFiles} files removed ({evicted.RemovedBytes / 1e6:F1} MB), {evicted.KeptBytes / 1e6:F1} MB kept\n"));
        return ExitCodes.Success;
    }
}
