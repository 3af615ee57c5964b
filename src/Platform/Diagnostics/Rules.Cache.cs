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

    /// <summary>A text that is not the address of a remote cache.</summary>
    internal static Diagnostic NotARemote(string text) =>
        Diagnostic.Error(
            "WG6005",
            text,
            0,
            "This is not the address of a remote cache. Give one such as https://HOST/PATH, or leave ITK_WRAP_REMOTE empty."
        );

    /// <summary>A remote cache with a scheme for which there is no protocol.</summary>
    internal static Diagnostic UnknownRemote(string address, IEnumerable<string> schemes) =>
        Diagnostic.Error(
            "WG6006",
            address,
            0,
            $"No remote cache has this kind of address. Give one that begins with {string.Join(", ", schemes.Select(scheme => scheme + "://"))}."
        );

    /// <summary>An address with a user or a password in it.</summary>
    internal static Diagnostic PasswordInRemote(string host) =>
        Diagnostic.Error(
            "WG6007",
            host,
            0,
            "The address of this remote cache contains a user or a password, which command lines and logs would show. Put them into ~/.netrc, or into ITK_WRAP_REMOTE_USER and ITK_WRAP_REMOTE_PASSWORD."
        );

    /// <summary>An option of an address that its protocol does not have.</summary>
    internal static Diagnostic UnknownRemoteOption(string address, string option) =>
        Diagnostic.Error(
            "WG6008",
            address,
            0,
            $"This kind of remote cache has no option '{option}'. Every one has read-only and write-only; docs/remote-cache.md lists the others."
        );

    /// <summary>A remote cache that did not do what a command asked for.</summary>
    public static Diagnostic RemoteFailed(string address, string reason) =>
        Diagnostic.Warning(
            "WG6009",
            address,
            0,
            $"This remote cache is not used for now: it {reason}. Builds go on without it."
        );

    /// <summary>A cache folder that every user of the machine can write to.</summary>
    public static Diagnostic OpenCacheFolder(string folder) =>
        Diagnostic.Warning(
            "WG6010",
            folder,
            0,
            "Every user of this machine can write to this cache folder, and who can write to it can make builds use wrong output. Run 'chmod o-w' on it, or use another folder."
        );

    internal static Diagnostic ReducedRunDiffers(string tool, string output) =>
        Diagnostic.Error(
            "WG6011",
            output,
            0,
            $"{tool} writes another file when it reads reduced imports. The file is now that of the whole run; pass --no-slim for this interface, and report it."
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
