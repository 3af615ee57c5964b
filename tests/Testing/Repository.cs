namespace Wrapgen.Testing;

/// <summary>The paths of this checkout, and of the shared material beside it.</summary>
public static class Repository
{
    /// <summary>Folder that holds <c>Pipeline.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of specifications, corpus and goldens beside the checkout; may be absent.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>True when the corpus and its goldens are there.</summary>
    public static bool HasShared =>
        Directory.Exists(Path.Combine(Shared, "corpus")) && Directory.Exists(Path.Combine(Shared, "golden"));

    /// <summary>Why a test that needs the corpus is skipped.</summary>
    public const string SharedMissing = "needs ../shared with corpus/ and golden/ beside the checkout";

    /// <summary>A file or folder of this checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
                return folder.FullName;
        throw new InvalidOperationException(
            "Tests must run from inside the checkout: no Pipeline.sln above " + AppContext.BaseDirectory
        );
    }
}
