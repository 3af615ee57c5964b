namespace Wrapgen.Platform.Freshness;

/// <summary>
/// Marks an option that does not affect the output. Combine it with <c>JsonIgnore</c>, which keeps the option out of
/// the <see cref="RunKey"/>; a test checks that both are there.
/// </summary>
/// <param name="reason">Why another value does not require a new run.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotInRunKeyAttribute(string reason) : Attribute
{
    /// <summary>Why another value does not require a new run.</summary>
    public string Reason { get; } = reason;
}
