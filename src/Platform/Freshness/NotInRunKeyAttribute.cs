namespace Wrapgen.Platform.Freshness;

/// <summary>
/// Marks an option that no output follows from. It goes with <c>JsonIgnore</c>, which keeps the option out of the <see cref="RunKey"/>; a
/// test holds the two together.
/// </summary>
/// <param name="reason">Why a run with another value of it need not be done again.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotInRunKeyAttribute(string reason) : Attribute
{
    /// <summary>Why a run with another value of it need not be done again.</summary>
    public string Reason { get; } = reason;
}
