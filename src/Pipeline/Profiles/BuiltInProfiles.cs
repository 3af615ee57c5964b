using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>The profiles that need no file.</summary>
public static class BuiltInProfiles
{
    /// <summary>Names of the built-in profiles.</summary>
    public static IReadOnlyList<string> Names { get; } = [ItkProfile.Name];

    /// <summary>The conventions of ITK.</summary>
    public static WrappingProfile Itk => ItkProfile.Value;

    /// <summary>
    /// The profile of the command line and of build manifests that name none: the tool can stand in for the generators
    /// of ITK.
    /// </summary>
    public static WrappingProfile Default => Itk;

    /// <summary>The built-in profile of this name; null when there is none.</summary>
    internal static WrappingProfile? TryFind(string name) => name == ItkProfile.Name ? ItkProfile.Value : null;

    /// <summary>True for a profile that is part of the program, so that its name identifies it.</summary>
    internal static bool Contains(WrappingProfile profile) => ReferenceEquals(profile, ItkProfile.Value);
}
