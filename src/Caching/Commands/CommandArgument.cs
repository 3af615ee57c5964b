namespace Wrapgen.Caching.Commands;

/// <summary>An argument that belongs to the key.</summary>
/// <param name="Value">The argument, without paths of outputs, of the unit and of include directories.</param>
/// <param name="IsSearchFlag">
/// True for the flag of an include directory: the number of directories is in the key, their paths are not.
/// </param>
internal readonly record struct CommandArgument(string Value, bool IsSearchFlag = false);
