using System.Buffers;
using System.Globalization;

namespace Wrapgen.Platform.Diagnostics;

internal static partial class Rules
{
    private static readonly SearchValues<char> ShellCharacters = SearchValues.Create(" '\"()&;<>|$*?\t\n");

    internal static Diagnostic ToolNotStarted(string tool, string program, string reason) =>
        Diagnostic.Error(
            "WG6001",
            "",
            0,
            $"'{program}' cannot be started: {reason} Check the path of {tool} in the build's settings."
        );

    internal static Diagnostic ToolFailed(string tool, int exitCode, IReadOnlyList<string> command) =>
        Diagnostic.Error(
            "WG6002",
            "",
            0,
            $"{tool} failed with {DescribeExit(exitCode)}. Its own output is above; it ran: {string.Join(' ', command.Select(Quote))}"
        );

    /// <summary>A file of the cache was truncated or corrupted.</summary>
    public static Diagnostic DamagedCacheFile(string file) =>
        Diagnostic.Error(
            "WG6003",
            file,
            0,
            "This file of the cache was damaged, and is removed. The next build that needs it writes it again. If this recurs, check the disk."
        );

    /// <summary>A location with a scheme for which there is no backend.</summary>
    internal static Diagnostic UnknownCacheLocation(string location, IEnumerable<string> schemes) =>
        Diagnostic.Error(
            "WG6004",
            location,
            0,
            $"No cache backend handles this address. Give the path of a folder, or an address that begins with {string.Join(" or ", schemes.Select(scheme => scheme + "://"))}."
        );

    private static string DescribeExit(int exitCode)
    {
        const int MissingLibrary = unchecked((int)0xC0000135);
        const int FirstSignal = 128,
            LastSignal = 64;
        if (exitCode == MissingLibrary)
            return "status 0xC0000135: a DLL that it needs is missing; add its directory to PATH";
        return exitCode is > FirstSignal and <= FirstSignal + LastSignal
            ? string.Create(CultureInfo.InvariantCulture, $"signal {exitCode - FirstSignal}")
            : string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}");
    }

    private static string Quote(string argument) =>
        argument.Length > 0 && argument.AsSpan().IndexOfAny(ShellCharacters) < 0
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
