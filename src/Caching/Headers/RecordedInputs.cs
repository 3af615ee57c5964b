namespace Wrapgen.Caching.Headers;

/// <summary>What a run read, ready to be stored.</summary>
/// <param name="Set">The header set that later runs check.</param>
/// <param name="Survey">The files of the set as they are now.</param>
internal sealed record RecordedInputs(HeaderSet Set, HeaderSurvey Survey);
