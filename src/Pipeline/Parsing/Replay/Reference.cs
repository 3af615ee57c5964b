namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>A piece of an element's text that depends on the unit.</summary>
/// <param name="Start">Where it starts in the document; of an id only the digits count.</param>
/// <param name="Length">Its length.</param>
/// <param name="Target">Number of the id, or of the list of members.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Qualifiers">Qualifiers of the id; see <see cref="TypeQualifiers"/>.</param>
internal readonly record struct Reference(int Start, int Length, int Target, ReferenceKind Kind, byte Qualifiers);
