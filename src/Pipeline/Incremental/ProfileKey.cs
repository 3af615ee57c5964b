using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>A profile as part of a run's key.</summary>
internal static class ProfileKey
{
    /// <summary>The name of a built-in profile, which is part of the program; otherwise the whole profile.</summary>
    public static string Of(WrappingProfile profile) =>
        BuiltInProfiles.Contains(profile) ? profile.Name : ProfileFile.ToJson(profile);
}
