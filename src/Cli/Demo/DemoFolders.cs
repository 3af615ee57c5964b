namespace Wrapgen.Cli.Demo;

/// <summary>The directories of the demo, laid out as in a CMake build.</summary>
/// <param name="Root">The directory that holds the others.</param>
/// <param name="StubFolder">Name of the directory for stubs.</param>
internal sealed record DemoFolders(string Root, string StubFolder)
{
    public string Inputs => Path.Combine(Root, "castxml_inputs");

    public string Interfaces => Path.Combine(Root, "interfaces");

    public string Store => Path.Combine(Root, "store");

    public string Stubs => Path.Combine(Root, StubFolder);

    public string Profile => Path.Combine(Root, "profile.json");

    public string ManifestList => Path.Combine(Root, "manifests.txt");

    public void Create()
    {
        foreach (var folder in new[] { Inputs, Interfaces, Store, Stubs })
            Directory.CreateDirectory(folder);
    }
}
