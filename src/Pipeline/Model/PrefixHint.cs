namespace Wrapgen.Pipeline.Model;

/// <summary>A type for the classes that derive from a class with this start of a name.</summary>
/// <param name="Prefix">Start of the name of a base class.</param>
/// <param name="Type">Type in <see cref="RuntimeNames.TypesModule"/>.</param>
public sealed record PrefixHint(string Prefix, string Type);
