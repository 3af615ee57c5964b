namespace Wrapgen.Caching.Keys;

/// <summary>One labelled ingredient of a command's key.</summary>
internal readonly record struct IdentityPart(string Label, string Value);
