namespace Wrapgen.Pipeline.Parsing;

/// <summary>Elements of the id with this number, as element numbers plus one; 0 when there is none.</summary>
internal record struct IndexedNumber(int Element, int FirstChild, int LastChild);
