using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>A store that was lost while the stamps stayed (spec 3.2).</summary>
internal static class LostRows
{
    /// <summary>When rows are missing the stamps go, so that the next build writes the rows again.</summary>
    /// <exception cref="WrapgenException">WG5204: the number of missing rows is not zero.</exception>
    public static void Check(ModelStore store, int missing)
    {
        if (missing == 0)
            return;
        var directory = Path.GetDirectoryName(store.DatabasePath) ?? "";
        var stamps = Directory.GetFiles(directory, "*" + StampFile.Suffix);
        foreach (var stamp in stamps)
            File.Delete(stamp);
        throw new WrapgenException(Rules.LostModels(store.DatabasePath, missing, stamps.Length));
    }
}
