using System.Diagnostics;
using System.Reflection;

namespace Wrapgen.Reporting.Page;

/// <summary>The page's own files, embedded in the assembly.</summary>
internal static class PageAssets
{
    public static string Read(string name)
    {
        using var stream =
            typeof(PageAssets).Assembly.GetManifestResourceStream("report/" + name)
            ?? throw new UnreachableException($"The project file embeds {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Such as <c>sha256-…</c>. The build computes it: a program without OpenSSL beside it could not.
    /// </summary>
    public static string HashOf(string name) =>
        "sha256-"
        + typeof(PageAssets)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "report/" + name)
            .Value;
}
