namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>A style of stubs: it turns the models of a store into files. One object serves one run.</summary>
internal interface IStubStyle
{
    /// <summary>Names of the templates, and of all other files that the template directory can replace.</summary>
    IEnumerable<string> Templates { get; }

    /// <summary>
    /// Returns true for the file name of a unit's stub. Pruning deletes such files when no unit writes them any more.
    /// </summary>
    bool IsUnitStub(string fileName);

    /// <summary>Files besides the store and the templates that the stubs depend on.</summary>
    IReadOnlyList<string> Inputs => [];

    /// <summary>Reads what the stubs depend on, and lists the units of work.</summary>
    IStubPlan Plan(StubSources sources);
}
