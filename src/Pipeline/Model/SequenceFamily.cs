namespace Wrapgen.Pipeline.Model;

/// <summary>A family of classes that take sequences of numbers.</summary>
/// <param name="Start">Start of the C++ name, with the <c>&lt;</c>.</param>
/// <param name="Item">
/// Item type in Python; empty: the type of template argument <paramref name="Argument"/>, which must be a number.
/// </param>
/// <param name="Argument">Zero-based template argument with the item type.</param>
/// <param name="TakesScalar">True when a single number is accepted and used for every item.</param>
public sealed record SequenceFamily(string Start, string Item = "", int Argument = 0, bool TakesScalar = false);
