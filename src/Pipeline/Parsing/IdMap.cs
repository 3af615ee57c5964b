using System.Runtime.CompilerServices;
using System.Text;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Element ids as integers. Ids are opaque by the format's rules, but castxml writes <c>_</c>, a number, and for
/// cv-qualified types some of <c>c v r</c>: these become number * 8 + flags without a look-up; <c>f</c> and <c>c</c> ids
/// (files, comments) likewise in their own ranges. Any other text is numbered as it comes.
/// </summary>
/// <param name="maxNumber">Numbers from here on count as opaque text, so that a hostile id cannot ask for huge tables.</param>
internal sealed class IdMap(int maxNumber)
{
    /// <summary>No id.</summary>
    public const int None = -1;

    private Dictionary<string, int>? _others;

    /// <summary>Numbers of plain ids are below this.</summary>
    public int MaxNumber => maxNumber;

    /// <summary>The handle of an id.</summary>
    public int HandleOf(ReadOnlySpan<byte> id) => TryParsePlain(id, out var handle) ? handle : HandleOfOther(id);

    /// <summary>Splits a handle: low three bits 0 for a plain <c>_N</c>.</summary>
    public static bool IsPlain(int handle) => (handle & 7) == 0;

    /// <summary>Number of suffixes that a handle can tell.</summary>
    public const int SuffixCount = 8;

    /// <summary>What kind of id it is: 0 for a plain <c>_N</c>.</summary>
    public static int SuffixOf(int handle) => handle & 7;

    /// <summary>N of a plain handle.</summary>
    public static int NumberOf(int handle) => handle >> 3;

    /// <summary>Handle of <c>_N</c>.</summary>
    public static int Plain(int number) => number << 3;

    // Suffix bits 1..3: c, v, r in the order castxml writes them. 6 and 7 mark files and comments (never "vr" with or without "c":
    // a restrict-qualified volatile pointer takes the slow way).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryParsePlain(ReadOnlySpan<byte> id, out int handle)
    {
        handle = None;
        if (id.Length < 2)
            return false;
        var tag = id[0] switch
        {
            (byte)'_' => 0,
            (byte)'f' => 6,
            (byte)'c' => 7,
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
