using System.Text;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The store keys of one submodule, one per line: <c>&lt;submodule&gt;.index.txt</c> in the store directory.
/// </summary>
internal static class KeyIndexFile
{
    /// <summary>How the names of key index files end.</summary>
    public const string Suffix = ".index.txt";

    /// <summary>Path of a submodule's key index file.</summary>
    public static string PathOf(string storeDirectory, string submodule) =>
        Path.Combine(storeDirectory, submodule + Suffix);

    /// <summary>The content for these keys, in their order; empty without keys.</summary>
    public static byte[] Render(IEnumerable<string> keys)
    {
        var text = new StringBuilder();
        foreach (var key in keys)
            text.Append(key).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The keys in the file.</summary>
    /// <exception cref="WrapgenException">WG9001: the file cannot be read.</exception>
    public static IReadOnlyList<string> Read(string path) =>
        InputFile.ReadText(path).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
