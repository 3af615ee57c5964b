namespace Wrapgen.Pipeline.Modelling;

/// <summary>A C++ type as SWIG sees it.</summary>
/// <param name="Text">Its spelling.</param>
/// <param name="NotWrapped">
/// Types of the wrapped namespace in it that are not wrapped and that the profile does not list, in order of
/// appearance.
/// </param>
internal sealed record SwigSpelling(string Text, string[] NotWrapped);
