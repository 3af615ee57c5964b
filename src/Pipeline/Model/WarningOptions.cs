namespace Wrapgen.Pipeline.Model;

/// <summary>Which numbered warnings are given (spec 1.3).</summary>
public sealed record WarningOptions
{
    /// <summary>Numbers that are silenced.</summary>
    public IReadOnlySet<int> Disabled { get; init; } = new HashSet<int>();

    /// <summary>Access specifiers (<c>public</c>, <c>protected</c>, <c>private</c>) whose members are not warned of.</summary>
    public IReadOnlySet<string> DisabledAccess { get; init; } = new HashSet<string>();

    /// <summary>Gives the same warning of a submodule each time, not once.</summary>
    public bool KeepRepeated { get; init; }
}
