namespace Wrapgen.Platform.Diagnostics;

/// <summary>
/// All diagnostics in one place: WG1xxx discovery, 2xxx parsing, 3xxx modelling, 4xxx storage, 5xxx stubs, 6xxx cache,
/// 7xxx command line and its files, 9xxx system. Codes are never reused.
/// </summary>
internal static partial class Rules
{
    /// <summary>A file cannot be read.</summary>
    public static Diagnostic UnreadableFile(string file, string reason) =>
        Diagnostic.Error("WG9001", file, 0, $"This file cannot be read: {reason} Check the path and its permissions.");

    /// <summary>A file cannot be written.</summary>
    public static Diagnostic UnwritableFile(string file, string reason) =>
        Diagnostic.Error(
            "WG9002",
            file,
            0,
            $"This file cannot be written: {reason} Check permissions and free space. The earlier file is untouched."
        );

    /// <summary>An unexpected exception.</summary>
    public static Diagnostic Unexpected(string exception, string reason) =>
        Diagnostic.Error(
            "WG9003",
            "",
            0,
            $"Internal error ({exception}: {reason}). Please report it with this command and its input."
        );
}
