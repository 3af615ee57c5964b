using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// The start of the index that lies beside the XML of a batch: where each element is, which ids they have, and for each
/// unit of the batch which elements it has in which order. Made once, because it takes longer than reading XML: so a
/// module run opens a unit without a look at the other elements of the batch.
/// </summary>
/// <remarks>
/// It is followed by one <see cref="StoredUnit"/> for each unit, and by what all units share: offsets of elements;
/// elements by id, plus one; ids with qualifiers, ascending, and their elements; elements by file number and by comment
/// number, plus one; kinds. Then come the lists of each unit.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct BatchIndexHeader
{
    /// <summary>"WGBIDX02". Another layout has another number.</summary>
    public const ulong CurrentFormat = 0x3230_5844_4942_4757;

    /// <summary>What <see cref="SharedHash"/> covers starts here.</summary>
    public const int HashedFrom = 32;

    /// <summary>Marks the format.</summary>
    public ulong Format;

    /// <summary>Time of the XML file. While it has this time, nobody has changed it.</summary>
    public long XmlModified;

    /// <summary>Hash of everything from <see cref="XmlHash"/> to the lists of units.</summary>
    public UInt128 SharedHash;

    /// <summary>Hash of the XML.</summary>
    public UInt128 XmlHash;

    /// <summary>Length of the XML.</summary>
    public int XmlLength;

    /// <summary>Number of elements.</summary>
    public int Elements;

    /// <summary>Number of ids without qualifiers; some of them have no element.</summary>
    public int Ids;

    /// <summary>Number of elements whose ids have qualifiers.</summary>
    public int Qualified;

    /// <summary>Number of files; some of them have no element.</summary>
    public int Files;

    /// <summary>Number of comments; some of them have no element.</summary>
    public int Comments;

    /// <summary>Number of units.</summary>
    public int Units;

    /// <summary>Hash of the name that the start namespaces of the units have outside of the batch.</summary>
    public int Namespace;

    /// <summary>The value of <see cref="Namespace"/> for a name.</summary>
    public static int HashOf(string startNamespace) =>
        unchecked((int)(ulong)ContentHash.Of(Encoding.UTF8.GetBytes(startNamespace)));

    /// <summary>Size of the part that is the same for all units, in bytes.</summary>
    public readonly long SharedSize =>
        Unsafe.SizeOf<BatchIndexHeader>()
        + ((long)Units * Unsafe.SizeOf<StoredUnit>())
        + (((long)Elements + Ids + Qualified + Qualified + Files + Comments) * sizeof(int))
        + KindSize;

    /// <summary>Size of the kinds, which end where whole numbers may start.</summary>
    public readonly int KindSize => (Elements + 15) & ~15;
}
