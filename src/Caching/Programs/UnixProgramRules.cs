namespace Wrapgen.Caching.Programs;

/// <summary>The rules of Linux and macOS: a name is a file, and an empty entry of PATH is the working directory.</summary>
internal sealed class UnixProgramRules : ProgramRules
{
    protected override bool IsPath(string name) => name.Contains('/', StringComparison.Ordinal);

    protected override IEnumerable<string> Folders(string searchPath) =>
        searchPath.Split(':').Select(folder => folder.Length == 0 ? "." : folder);

    protected override string Join(string folder, string name) =>
        folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    protected override IEnumerable<string> FilesOf(string path) => [path];
}
