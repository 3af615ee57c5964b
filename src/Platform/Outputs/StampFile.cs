using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Outputs;

/// <summary>The empty file whose time tells the build system that a module run is complete.</summary>
internal static class StampFile
{
    /// <summary>How the names of stamps in a store directory end.</summary>
    public const string Suffix = ".stamp";

    /// <summary>Writes the stamp with a new time. Call it last.</summary>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written.</exception>
    public static void Write(string path) => OutputWriter.WriteAlways(path, []);
}
