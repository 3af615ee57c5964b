using Wrapgen.Batching.Units;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Batching.Planning;

/// <summary>Why units run alone, as far as that shows before castxml runs.</summary>
internal static class Reasons
{
    /// <summary>Why a unit cannot take part in a batch; null when it can.</summary>
    public static string? Of(CastXmlUnit unit, WrappingProfile profile)
    {
        if (unit.AloneReason is { } reason)
            return reason;
        if (profile.WrappingNamespaces.Count == 0 || profile.WrappingNamespaces[0] != unit.StartName)
            return $"the start name {unit.StartName}, which is not the profile's";
        try
        {
            return SourceText.ReasonToRunAlone(File.ReadAllText(unit.Source), unit.StartName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // castxml says the same in its own words.
            return "its source cannot be read";
        }
    }
}
