using System.Runtime.InteropServices;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>A unit in the index of a batch (<see cref="BatchIndexHeader"/>).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct StoredUnit
{
    /// <summary>Hash of the XML that the unit alone would have.</summary>
    public UInt128 Content;

    /// <summary>Hash of the unit's lists.</summary>
    public UInt128 ListHash;

    /// <summary>Length of the XML that the unit alone would have.</summary>
    public int Length;

    /// <summary>Number of elements, files and comments included.</summary>
    public int Elements;

    /// <summary>Element of its start namespace.</summary>
    public int Start;

    /// <summary>Offset of its lists in the index.</summary>
    public int Lists;

    /// <summary>First list: elements of its declarations, in the order of its own XML.</summary>
    public int Declarations;

    /// <summary>
    /// Second list: ids of its scopes, ascending. In the third list, each of these scopes has the end of its members.
    /// </summary>
    public int Scopes;

    /// <summary>Fourth list: elements of the members of all scopes.</summary>
    public int Members;

    /// <summary>
    /// Fifth list: classes that the unit has without their bases, as <see cref="CutOf"/> packs them, ascending.
    /// </summary>
    public int Cut;

    /// <summary>Sixth list: numbers of files that the unit does not include, ascending.</summary>
    public int Foreign;

    /// <summary>A class in the fifth list: its element, and whether the unit only declares it.</summary>
    public static int CutOf(int element, bool isDeclared) => (element << 1) | (isDeclared ? 1 : 0);

    /// <summary>Size of its lists in bytes.</summary>
    public readonly long ListSize => ((long)Declarations + Scopes + Scopes + Members + Cut + Foreign) * sizeof(int);
}
