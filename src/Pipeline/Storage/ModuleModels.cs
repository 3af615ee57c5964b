using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>Models of a module that are to be stored.</summary>
/// <param name="Module">Name of the module, such as <c>ITKCommon</c>.</param>
/// <param name="StoreDirectory">The store directory; created when missing.</param>
/// <param name="Submodules">Every submodule that was modelled, also those without models: each gets a manifest.</param>
/// <param name="Kept">Submodules that were not modelled again: what the store has of them stays.</param>
internal sealed record ModuleModels(
    string Module,
    string StoreDirectory,
    EquatableArray<SubmoduleModels> Submodules,
    EquatableArray<string> Kept = default
);

/// <summary>The class models of one submodule, in order of creation.</summary>
/// <param name="Submodule">Name of the submodule.</param>
/// <param name="Models">Its models.</param>
/// <param name="Wrappers">Its concrete classes; null when they are not known: what the store has of them stays.</param>
internal sealed record SubmoduleModels(
    string Submodule,
    EquatableArray<ClassModel> Models,
    TypedSubmodule? Wrappers = null
);
