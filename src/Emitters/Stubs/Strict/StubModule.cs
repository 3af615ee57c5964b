using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A wrapper module with the module of the library that it belongs to.</summary>
/// <param name="Module">Such as <c>ITKCommon</c>.</param>
/// <param name="Content">Its concrete classes.</param>
internal sealed record StubModule(string Module, WrapperModule Content);
