using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A row of a store, decoded.</summary>
/// <param name="Module">The module of the library; empty for one that is written by hand altogether.</param>
/// <param name="Hash">Hash of everything that the stub of the submodule alone depends on.</param>
/// <param name="Content">The submodule.</param>
/// <param name="IsExternal">True when it belongs to a package that this one depends on.</param>
internal sealed record StubRow(string Module, UInt128 Hash, TypedSubmodule Content, bool IsExternal);
