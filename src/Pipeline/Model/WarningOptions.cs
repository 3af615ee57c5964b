namespace Wrapgen.Pipeline.Model;

/// <summary>Selects numbered warnings.</summary>
public sealed record WarningOptions
{
    /// <summary>Numbers to silence.</summary>
    public IReadOnlySet<int> Disabled { get; init; } = new HashSet<int>();

    /// <summary>
    /// Access specifiers (<c>public</c>, <c>protected</c>, <c>private</c>) whose members cause no warnings.
    /// </summary>
    public IReadOnlySet<string> DisabledAccess { get; init; } = new HashSet<string>();

    /// <summary>Reports each warning of a submodule every time it occurs, and not only once.</summary>
    public bool KeepRepeated { get; init; }
}
