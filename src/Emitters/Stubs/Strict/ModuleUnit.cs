using Wrapgen.Emitters.Stubs.Session;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A module that SWIG makes, as a unit of a stub run.</summary>
internal sealed class ModuleUnit(StubModule module, UInt128 models) : StubUnit(module.Submodule, models)
{
    public StubModule Module => module;
}
