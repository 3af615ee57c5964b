using System.Runtime.CompilerServices;
using System.Text;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Element ids as integers. The format treats ids as opaque, but castxml writes <c>_</c>, a number, and for
/// cv-qualified types some of <c>c v r</c>. These become number * 8 + flags without a lookup. Ids of files (<c>f</c>)
/// and comments (<c>c</c>) have ranges of their own. Any other text gets the next free number.
/// </summary>
/// <param name="maxNumber">Larger numbers count as opaque text, so that a hostile id cannot demand huge tables.</param>
internal sealed class IdMap(int maxNumber)
{
    /// <summary>No id.</summary>
    public const int None = -1;

    private Dictionary<string, int>? _others;

    /// <summary>Upper bound of the numbers of plain ids.</summary>
    public int MaxNumber => maxNumber;

    /// <summary>The handle of an id.</summary>
    public int HandleOf(ReadOnlySpan<byte> id) => TryParsePlain(id, out var handle) ? handle : HandleOfOther(id);

    /// <summary>Splits a handle. The low three bits of a plain <c>_N</c> are 0.</summary>
    public static bool IsPlain(int handle) => (handle & 7) == 0;

    /// <summary>Number of suffixes that a handle can hold.</summary>
    public const int SuffixCount = 8;

    /// <summary>Suffix that marks files.</summary>
    public const int FileSuffix = 6;

    /// <summary>Suffix that marks comments.</summary>
    public const int CommentSuffix = 7;

    /// <summary>Suffix of the id; 0 for a plain <c>_N</c>.</summary>
    public static int SuffixOf(int handle) => handle & 7;

    /// <summary>N of a plain handle.</summary>
    public static int NumberOf(int handle) => handle >> 3;

    /// <summary>Handle of <c>_N</c>.</summary>
    public static int Plain(int number) => number << 3;

    // Suffix bits 1..3: c, v, r in the order in which castxml writes them. 6 and 7 would be "vr" and "cvr"; they mark
    // files and comments instead, and ids of volatile restrict pointers count as opaque text.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryParsePlain(ReadOnlySpan<byte> id, out int handle)
    {
        handle = None;
        if (id.Length < 2)
            return false;
        var tag = id[0] switch
        {
            (byte)'_' => 0,
            (byte)'f' => FileSuffix,
            (byte)'c' => CommentSuffix,
            _ => -1,
        };
        if (tag < 0)
            return false;
        var number = 0;
        var position = 1;
        while (position < id.Length && (uint)(id[position] - '0') <= 9)
        {
            number = number * 10 + (id[position++] - '0');
            if (number >= maxNumber)
                return false;
        }
        if (position == 1 || (id[1] == '0' && position > 2))
            return false;
        if (position < id.Length)
        {
            if (tag != 0)
                return false;
            tag = (id.Length - position, id[position], id[^1]) switch
            {
                (1, (byte)'c', _) => 1,
                (1, (byte)'v', _) => 2,
                (2, (byte)'c', (byte)'v') => 3,
                (1, (byte)'r', _) => 4,
                (2, (byte)'c', (byte)'r') => 5,
                _ => -1,
            };
            if (tag < 0)
                return false;
        }
        handle = (number << 3) | tag;
        return true;
    }

    private int HandleOfOther(ReadOnlySpan<byte> id)
    {
        _others ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(id);
        if (!_others.TryGetValue(text, out var handle))
            _others[text] = handle = ((maxNumber + _others.Count) << 3) | 1;
        return handle;
    }
}
