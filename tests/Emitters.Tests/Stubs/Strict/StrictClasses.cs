using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

/// <summary>Registries of classes made by hand.</summary>
internal static class StrictClasses
{
    /// <summary>The registry of one module <c>m</c>.</summary>
    public static ClassRegistry Of(StrictStubRules rules, params WrapperClass[] classes) =>
        new([Module("m", classes)], rules, diagnostic => Assert.Fail(diagnostic.ToString()));

    public static StubModule Module(string submodule, params WrapperClass[] classes) =>
        Module(submodule, isExternal: false, classes);

    /// <summary>A module of a package that the other modules build on.</summary>
    public static StubModule ExternalModule(string submodule, params WrapperClass[] classes) =>
        Module(submodule, isExternal: true, classes);

    private static StubModule Module(string submodule, bool isExternal, WrapperClass[] classes) =>
        new(
            new StubRow(
                "M",
                0,
                new TypedSubmodule { Submodule = submodule, Classes = EquatableArray.Create<WrapperClass>(classes) },
                isExternal
            ),
            handWritten: null,
            new SeenModels()
        );

    /// <param name="name">SWIG name.</param>
    /// <param name="bases">SWIG names of the base classes.</param>
    public static WrapperClass Class(string name, params string[] bases) =>
        new()
        {
            SwigName = name,
            CppName = "ns::" + name,
            Bases = EquatableArray.From(bases.Select(parent => new ClassReference(parent, "m"))),
        };

    public static WrapperMethod Method(string name, TypeModel result, params TypeModel[] parameters) =>
        new(
            name,
            WrapperMethodKind.Method,
            result,
            EquatableArray.From(parameters.Select(type => new WrapperParameter("", type, null))),
            null
        );
}
