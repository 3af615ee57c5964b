using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>A base class with the access of the inheritance.</summary>
/// <param name="Access">Access of the inheritance.</param>
/// <param name="Class">The base class.</param>
public sealed record BaseClass(AccessSpecifier Access, Declaration Class);
