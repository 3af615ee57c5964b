namespace Wrapgen.Pipeline.Parsing;

/// <summary>An indexed element.</summary>
/// <param name="Offset">Offset of its tag.</param>
/// <param name="NextSibling">Number of the next declaration in the same scope plus one; 0 when there is none.</param>
/// <param name="Kind">Kind.</param>
internal record struct IndexedElement(int Offset, int NextSibling, ElementKind Kind);
