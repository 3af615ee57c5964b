using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// First pass over the bytes, 64 at a time: finds where tags start, and checks the markup as far as bit masks can.
/// It accepts only the plain form that castxml writes (double quotes, no comments, no text); anything else is left to
/// <see cref="XmlNormalizer"/>, which brings it into that form or says what is wrong. So "not plain" never means "malformed". What masks cannot see is an
/// attribute that a tag has twice: the last one counts, where the checking reader refuses the document.
/// </summary>
internal static unsafe class MarkupScanner
{
    /// <summary>Finds every <c>&lt;</c> that opens a tag.</summary>
    /// <param name="data">Text; <see cref="ByteBuffer.Padding"/> zero bytes follow its end.</param>
    /// <param name="start">First byte after the XML declaration.</param>
    /// <param name="length">End of the text.</param>
    /// <param name="tags">Receives the positions.</param>
    /// <param name="names">How many names have no <c>=</c> behind them: in plain markup those of the tags and no others.</param>
    /// <returns>False when the text is not in the plain form.</returns>
    public static bool TryFindTags(byte* data, int start, int length, NativeList<int> tags, out int names)
    {
        // One long method on purpose: the masks stay in registers only as locals. As a struct of eleven fields they are spilled,
        // and the scan takes four times as long.
        var ends = 0;
        ulong wasInside = 0, wasEqual = 0, wasName = 0, wasClosingQuote = 0, wasOpened = 0, wasSlash = 0, wasSpace = 0;
        ulong nonAscii = 0;
        names = 0;
        tags.Clear();
        for (var position = start; position < length; position += 64)
        {
            var valid = length - position >= 64 ? ulong.MaxValue : (1UL << (length - position)) - 1;
            var low = Vector256.Load(data + position);
            var high = Vector256.Load(data + position + 32);
            var quote = Mask(low, high, '"') & valid;
            var less = Mask(low, high, '<') & valid;
            var ampersand = Mask(low, high, '&') & valid;
            var letter = Letters(low, high) & valid;
            var digit = InRange(low, high, '0', 10) & valid;
            var space = (Mask(low, high, ' ') | Mask(low, high, '\n') | Mask(low, high, '\r')) & valid;
            nonAscii |= Bits(low, high) & valid;

            var inside = PrefixXor(quote) ^ wasInside;
            wasInside = (ulong)((long)inside >> 63);
            var outside = ~(inside | quote) & valid;
            var name = (letter | digit) & outside;
            var equal = Mask(low, high, '=') & outside;
            var slash = Mask(low, high, '/') & outside;
            var opened = less & outside;
            var closed = Mask(low, high, '>') & outside;
            var blank = space & outside;
            var afterName = Follow(name, ref wasName);
            var afterOpened = Follow(opened, ref wasOpened);
            var wrong = (less & inside)                                           // '<' in a string
                | (outside & ~(name | blank | equal | slash | opened | closed))   // a byte that plain markup never has
                | (Follow(equal, ref wasEqual) ^ (quote & inside))                // '=' and opening quotes come in pairs
                | (equal & ~afterName)                                            // '=' after a name
                | (Follow(quote & ~inside, ref wasClosingQuote) & ~(blank | slash | closed) & valid)
                | (afterOpened & ~(letter | slash) & valid)                       // '<' before a name or '/'
                | (Follow(slash & ~afterOpened, ref wasSlash) & ~closed & valid)  // other '/' only in "/>"
                | (Follow(blank, ref wasSpace) & digit & outside)                 // names start with a letter
                | (InRange(low, high, '\0', ' ') & ~space & valid)                // control characters
                | (ampersand & outside);
            if (wrong != 0) return false;
            if (ampersand != 0 && !AreReferences(data + position, ampersand)) return false;

            ends += BitOperations.PopCount(closed);
            names += BitOperations.PopCount(afterName & (blank | slash | opened | closed));
            tags.Reserve(tags.Count + 64);
            for (; opened != 0; opened &= opened - 1) tags.AddReserved(position + BitOperations.TrailingZeroCount(opened));
        }
        if (wasInside != 0 || ends != tags.Count) return false;
        return nonAscii == 0 || IsCleanUtf8(new ReadOnlySpan<byte>(data + start, length - start));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, char value)
    {
        var wanted = Vector256.Create((byte)value);
        return Bits(Vector256.Equals(low, wanted), Vector256.Equals(high, wanted));
    }

    /// <summary>Bytes from <paramref name="first"/> on, <paramref name="count"/> of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InRange(Vector256<byte> low, Vector256<byte> high, char first, int count)
    {
        var (start, limit) = (Vector256.Create((byte)first), Vector256.Create((byte)(count - 1)));
        return Bits(IsAtMost(low - start, limit), IsAtMost(high - start, limit));
    }

    /// <summary>ASCII letters and the underscore.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Letters(Vector256<byte> low, Vector256<byte> high)
    {
        var lowerCase = Vector256.Create((byte)0x20);
        return InRange(low | lowerCase, high | lowerCase, 'a', 26) | Mask(low, high, '_');
    }

    // Minimum instead of a comparison: AVX2 compares bytes as signed numbers only.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsAtMost(Vector256<byte> value, Vector256<byte> limit) => Vector256.Equals(Vector256.Min(value, limit), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    /// <summary>The mask moved up by one with the last bit of the block before; this block's is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Follow(ulong mask, ref ulong carry)
    {
        var shifted = (mask << 1) | carry;
        carry = mask >> 63;
        return shifted;
    }

    /// <summary>Bit n: parity of the bits up to n. Between an opening quote and its closing one that is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PrefixXor(ulong mask)
    {
        mask ^= mask << 1;
        mask ^= mask << 2;
        mask ^= mask << 4;
        mask ^= mask << 8;
        mask ^= mask << 16;
        mask ^= mask << 32;
        return mask;
    }

    /// <summary>True when each '&amp;' starts a reference that <see cref="XmlText"/> decodes; the padding makes reading ahead safe.</summary>
    private static bool AreReferences(byte* block, ulong ampersands)
    {
        for (; ampersands != 0; ampersands &= ampersands - 1)
        {
            var text = new ReadOnlySpan<byte>(block + BitOperations.TrailingZeroCount(ampersands), 6);
            // Nearly all references are the angle brackets of template arguments.
            if (BinaryPrimitives.ReadUInt32LittleEndian(text) is 0x3B746C26 or 0x3B746726) continue;
            if (XmlText.ReferenceAt(text).Length == 0) return false;
        }
        return true;
    }

    /// <summary>Valid UTF-8 without the two code points that XML forbids beyond the control characters.</summary>
    private static bool IsCleanUtf8(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) && text.IndexOf("\uFFFE"u8) < 0 && text.IndexOf("\uFFFF"u8) < 0;
}
