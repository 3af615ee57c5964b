using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>Where a module's state is kept: in the store directory, beside its stamp.</summary>
internal static class ModuleStateFile
{
    public const string Suffix = ".state";

    public static string PathOf(ModuleOptions options) =>
        Path.Combine(options.StoreDirectory, options.ModuleName + Suffix);

    /// <summary>The state of the last run; null when there is none that can be read.</summary>
    public static ModuleState? TryRead(ModuleOptions options)
    {
        try
        {
            return ModuleStateCodec.TryDecode(File.ReadAllBytes(PathOf(options)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Most runs of a clean build have none; one that cannot be read is worth as little, and is written anew.
            return null;
        }
    }

    public static void Write(ModuleOptions options, ModuleState state) =>
        OutputWriter.WriteAlways(PathOf(options), ModuleStateCodec.Encode(state));
}
