using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>A line of an alias file, with the module and the Python class that it belongs to.</summary>
internal sealed record CataloguedAlias(AliasLine Line, string Submodule, string Module, string ClassName);
