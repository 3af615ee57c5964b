using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>A unit of a stub run: the smallest part that is rendered, or found to be up to date, as a whole.</summary>
/// <param name="name">Name, unique in its run.</param>
/// <param name="models">Hash of all models that the stubs of the unit depend on.</param>
internal class StubUnit(string name, UInt128 models)
{
    /// <summary>Name of the unit that holds the package's own files. No class or module can have it.</summary>
    public const string PackageName = "/";

    public string Name => name;

    public UInt128 Models => models;

    /// <summary>Files besides models and templates that the stubs depend on. They may be missing.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public bool IsPackage => name == PackageName;

    /// <summary>The package's own files, which depend on names alone.</summary>
    public static StubUnit Package(IEnumerable<string> names)
    {
        var hash = new XxHash128();
        foreach (var text in names)
            hash.Append(MemoryMarshal.AsBytes((text + "\0").AsSpan()));
        return new StubUnit(PackageName, hash.GetCurrentHashAsUInt128());
    }
}
