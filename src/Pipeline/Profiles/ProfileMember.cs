namespace Wrapgen.Pipeline.Profiles;

/// <summary>A member of a JSON object.</summary>
internal sealed record ProfileMember(string Name, int Line, ProfileElement Value);
