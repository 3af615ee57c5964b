namespace Wrapgen.Platform.Diagnostics;

/// <summary>
/// Every diagnostic of the library in one place: WG1xxx discovery, 2xxx parsing, 3xxx modelling, 4xxx storage,
/// 5xxx emission, 6xxx cache, 9xxx the system. Codes are never reused.
/// </summary>
internal static partial class Rules
{
    /// <summary>A file cannot be read.</summary>
    public static Diagnostic UnreadableFile(string file, string reason) =>
        Diagnostic.Error("WG9001", file, 0, $"This file cannot be read: {reason} Check the path and its permissions.");

    /// <summary>WG9002: a product file cannot be written.</summary>
    public static Diagnostic UnwritableFile(string file, string reason) =>
        Diagnostic.Error(
            "WG9002",
            file,
            0,
            $"This file cannot be written: {reason} Check permissions and free space; what was there before is untouched."
        );

    /// <summary>WG9003: an exception that nobody expected.</summary>
    public static Diagnostic Unexpected(string exception, string reason) =>
        Diagnostic.Error(
            "WG9003",
            "",
            0,
            $"Something went wrong that should not ({exception}: {reason}). Please report it with this command and its input."
        );
}
