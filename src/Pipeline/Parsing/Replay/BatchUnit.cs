namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>A unit of a batch: a source file that castxml reads together with others.</summary>
/// <param name="Namespace">The unit's start namespace in the batch, for example <c>_wrapp0017</c>.</param>
/// <param name="Source">Path of the unit's source file, for messages.</param>
internal sealed record BatchUnit(string Namespace, string Source);
