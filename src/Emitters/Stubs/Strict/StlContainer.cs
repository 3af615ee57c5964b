using Wrapgen.Emitters.Swig.Reading;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// A container of the C++ standard library that an interface file instantiates. SWIG's own library gives all of a kind
/// the same members, so they are generic classes in a stub of their own.
/// </summary>
/// <param name="Base">The generic class with the members.</param>
/// <param name="Abc">The abstract class of Python that SWIG derives it from; empty for none.</param>
/// <param name="AbcName">The name to import for it.</param>
/// <param name="Items">C++ types of its items; two for a map or pair.</param>
internal sealed record StlContainer(string Base, string Abc, StubNames AbcName, IReadOnlyList<string> Items)
{
    /// <summary>The module of the generic classes. Python does not have it.</summary>
    public const string Module = "_stdPython";

    /// <summary>The container of an instantiation; null for other templates.</summary>
    public static StlContainer? Of(SwigTemplate template)
    {
        const string Namespace = "std::";
        var type = template.Type;
        var open = type.IndexOf('<', StringComparison.Ordinal);
        if (!type.StartsWith(Namespace, StringComparison.Ordinal) || open < 0 || !type.EndsWith('>'))
            return null;
        var items = ArgumentList.Split(type[(open + 1)..^1], anglesAreBrackets: true);
        if (items.Count == 0)
            return null;
        // SWIG's library specializes these for pointers, and derives only the general template from a class of Python.
        var isSpecial = items[0].EndsWith('*');
        return type[Namespace.Length..open].Trim() switch
        {
            "vector" when isSpecial || items[0] == "bool" => new("_StdPointerVector", "", StubNames.None, items[..1]),
            "vector" => new("_StdVector", "MutableSequence", StubNames.MutableSequence, items[..1]),
            "list" when isSpecial => new("_StdPointerList", "", StubNames.None, items[..1]),
            "list" => new("_StdList", "MutableSequence", StubNames.MutableSequence, items[..1]),
            "set" => new("_StdSet", "MutableSet", StubNames.MutableSet, items[..1]),
            "map" when items.Count > 1 => new("_StdMap", "MutableMapping", StubNames.MutableMapping, items[..2]),
            "pair" when items.Count > 1 => new("_StdPair", "", StubNames.None, items[..2]),
            _ => null,
        };
    }
}
