namespace Wrapgen.Testing;

/// <summary>Recorded outputs of one case: text files below <c>tests/Fixtures</c>.</summary>
public sealed class GoldenFolder(string name)
{
    private readonly string _path = Repository.PathOf("tests", "Fixtures", name);

    /// <summary>True to rewrite the recorded files: <c>UPDATE_GOLDEN=1</c>.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is { Length: > 0 } and not "0";

    /// <summary>The recorded files by their path in the folder, in ordinal order.</summary>
    public IEnumerable<string> Names() =>
        Directory
            .EnumerateFiles(_path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public string Read(string file) => File.ReadAllText(Path.Combine(_path, file));

    /// <summary>Replaces the recorded files by these.</summary>
    public void Rewrite(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(_path, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
