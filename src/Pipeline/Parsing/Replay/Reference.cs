namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>A part of an element's text that depends on the unit.</summary>
/// <param name="Start">Its position in the document; for an id, the position of the digits.</param>
/// <param name="Length">Its length.</param>
/// <param name="Target">Number of the id, or of the list of members.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Qualifiers">Qualifiers of the id; see <see cref="TypeQualifiers"/>.</param>
internal readonly record struct Reference(int Start, int Length, int Target, ReferenceKind Kind, byte Qualifiers);
