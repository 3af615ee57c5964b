using System.Reflection;
using System.Runtime.InteropServices;

namespace Wrapgen.Cli.Hosting;

/// <summary>Which program this is.</summary>
/// <param name="Number">The version, such as <c>1.2.3</c>.</param>
/// <param name="Commit">The commit of the sources; null if they were built without their history.</param>
/// <param name="Build"><c>native</c>, or <c>portable</c> for a program that runs on .NET.</param>
/// <param name="Platform">System and processor, such as <c>linux-x64</c>.</param>
internal sealed record ProgramVersion(string Number, string? Commit, string Build, string Platform)
{
    /// <summary>The day of the version, for the manual page: no output of this program depends on a clock.</summary>
    public string Date { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(item => item.Key == "VersionDate")
            .Value!;

    private const int CommitLength = 12;

    /// <summary>This program.</summary>
    public static ProgramVersion Current { get; } =
        Of(
            typeof(ProgramVersion)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                .InformationalVersion
        );

    /// <summary>Reads the version that the compiler records: the number, and the commit after a plus sign.</summary>
    public static ProgramVersion Of(string informationalVersion)
    {
        var parts = informationalVersion.Split('+', 2);
        return new ProgramVersion(
            parts[0],
            parts.Length == 2 ? parts[1][..Math.Min(CommitLength, parts[1].Length)] : null,
            // Only the host of .NET sets this list. RuntimeFeature does not tell: both builds do without dynamic code.
            AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")
                is null
                ? "native"
                : "portable",
            RuntimeInformation.RuntimeIdentifier
        );
    }

    /// <summary>Such as <c>1.2.3 (native linux-x64, commit 0123456789ab)</c>: scripts read the first word.</summary>
    public override string ToString() => $"{Number} ({Build} {Platform}{(Commit is null ? "" : ", commit " + Commit)})";
}
