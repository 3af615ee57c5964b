namespace Wrapgen.Caching.Programs;

/// <summary>How a system finds the file of a program. It sees files only through the functions that it gets.</summary>
internal abstract class ProgramRules
{
    /// <summary>The file that would run; null when there is none.</summary>
    /// <param name="name">A path, or a bare name that is looked up.</param>
    /// <param name="searchPath">The value of PATH.</param>
    /// <param name="isProgram">True for a file that can be started.</param>
    public string? Find(string name, string? searchPath, Func<string, bool> isProgram)
    {
        if (IsPath(name))
            return FirstOf(name, isProgram);
        foreach (var folder in Folders(searchPath ?? ""))
            if (FirstOf(Join(folder, name), isProgram) is { } found)
                return found;
        return null;
    }

    /// <summary>True when a name has a folder, so that PATH does not matter.</summary>
    protected abstract bool IsPath(string name);

    /// <summary>The folders that PATH lists.</summary>
    protected abstract IEnumerable<string> Folders(string searchPath);

    /// <summary>A file in a folder.</summary>
    protected abstract string Join(string folder, string name);

    /// <summary>The files that a name may mean, the preferred one first.</summary>
    protected abstract IEnumerable<string> FilesOf(string path);

    private string? FirstOf(string path, Func<string, bool> isProgram) => FilesOf(path).FirstOrDefault(isProgram);
}
