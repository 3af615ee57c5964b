namespace Wrapgen.Batching.Running;

/// <summary>The temporary files of one castxml run.</summary>
/// <param name="Folder">A folder for nothing else.</param>
internal sealed record BatchFiles(string Folder)
{
    public string Source => Path.Combine(Folder, "batch.cxx");

    public string Xml => Path.Combine(Folder, "batch.xml");

    public string Graph => Path.Combine(Folder, "batch.dot");

    public string Depfile => Path.Combine(Folder, "batch.d");
}
