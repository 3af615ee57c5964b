namespace Wrapgen.Pipeline.Model;

/// <summary>Conventions that stubs of the style compat follow.</summary>
public sealed record CompatStubRules
{
    /// <summary>Python classes without a factory that cannot be instantiated by calling them either.</summary>
    public EquatableArray<string> NotCallable { get; init; } = [];
}
