using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>
/// Repairs a build whose store was lost while its stamps stayed. Without stamps, the next build runs the modules again
/// and writes the rows.
/// </summary>
internal static class DiscardStampsIfRowsLost
{
    /// <summary>Deletes all stamps and fails if the store has lost rows; otherwise does nothing.</summary>
    /// <param name="store">The store.</param>
    /// <param name="missing">Number of keys that manifests name and the store does not have.</param>
    /// <exception cref="WrapgenException">WG5204: rows are missing.</exception>
    public static void Apply(ModelStore store, int missing)
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
