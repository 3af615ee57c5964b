using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// First pass over the bytes, 64 at a time: finds the start of each tag, and checks the markup as far as bit masks can.
/// It accepts only the plain form that castxml writes: double quotes, no comments, no text. <see cref="XmlNormalizer"/>
/// rewrites other documents in that form or reports what is wrong, so "not plain" does not mean "malformed". Bit masks
/// do not see that a tag has an attribute twice: the last one counts, while the checking reader refuses the document.
/// </summary>
internal static unsafe class MarkupScanner
{
    // Classes of bytes as bits. There is one table for each half of the byte; the entries of the two halves have a bit
    // in common exactly when the byte is in that class. 0: a to o, 1: p to z, 2: underscore, 3: digits, 4: space, 5:
    // line breaks, 6: everything below the space.
    private const byte LetterClasses = 0b000_0111;
    private const byte SpaceClasses = 0b011_0000;

    private static Vector128<byte> LowNibbles =>
        Vector128.Create(
            0b101_1010,
            0b100_1011,
            0b100_1011,
            0b100_1011,
            0b100_1011,
            0b100_1011,
            0b100_1011,
            0b100_1011,
            0b100_1011,
            0b100_1011,
            0b110_0011,
            0b100_0001,
            0b100_0001,
            0b110_0001,
            0b100_0001,
            (byte)0b100_0101
        );

    private static Vector128<byte> HighNibbles =>
        Vector128.Create(
            0b110_0000,
            0b100_0000,
            0b001_0000,
            0b000_1000,
            0b000_0001,
            0b000_0110,
            0b000_0001,
            0b000_0010,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            (byte)0
        );

    /// <summary>Finds every <c>&lt;</c> that opens a tag.</summary>
    /// <param name="data">Text; <see cref="ByteBuffer.Padding"/> zero bytes follow its end.</param>
    /// <param name="start">First byte after the XML declaration.</param>
    /// <param name="length">End of the text.</param>
    /// <param name="tags">Receives the positions.</param>
    /// <param name="names">
    /// Number of names without a <c>=</c> after them. In plain markup these are the names of tags.
    /// </param>
    /// <returns>False when the text is not in the plain form.</returns>
    public static bool TryFindTags(byte* data, int start, int length, NativeList<int> tags, out int names)
    {
        // One long method, because only locals stay in registers. With the masks in a struct of eleven fields the scan
        // takes four times as long.
        var ends = 0;
        ulong wasInside = 0,
            wasEqual = 0,
            wasName = 0,
            wasClosingQuote = 0,
            wasOpened = 0,
            wasSlash = 0,
            wasSpace = 0;
        names = 0;
        tags.Clear();
        var tail = stackalloc byte[64];
        var nonAscii = Vector256<byte>.Zero;
        var (lowNibbles, highNibbles) = (
            Vector256.Create(LowNibbles, LowNibbles),
            Vector256.Create(HighNibbles, HighNibbles)
        );
        for (var position = start; position < length; position += 64)
        {
            var block = length - position >= 64 ? data + position : Padded(data + position, length - position, tail);
            var (low, high) = (Vector256.Load(block), Vector256.Load(block + 32));
            var (lowClass, highClass) = (ClassOf(low, lowNibbles, highNibbles), ClassOf(high, lowNibbles, highNibbles));
            var quote = Mask(low, high, '"');
            var less = Mask(low, high, '<');
            var ampersand = Mask(low, high, '&');
            var letter = Any(lowClass, highClass, LetterClasses);
            var digit = Bits((lowClass.AsUInt16() << 4).AsByte(), (highClass.AsUInt16() << 4).AsByte());
            var space = Any(lowClass, highClass, SpaceClasses);
            var control = Bits((lowClass.AsUInt16() << 1).AsByte(), (highClass.AsUInt16() << 1).AsByte());
            nonAscii |= low | high;

            var inside = PrefixXor(quote) ^ wasInside;
            wasInside = (ulong)((long)inside >> 63);
            var outside = ~(inside | quote);
            var name = (letter | digit) & outside;
            var equal = Mask(low, high, '=') & outside;
            var slash = Mask(low, high, '/') & outside;
            var opened = less & outside;
            var closed = Mask(low, high, '>') & outside;
            var blank = space & outside;
            var afterName = Follow(name, ref wasName);
            var afterOpened = Follow(opened, ref wasOpened);
            var wrong =
                (less & inside) // '<' in a string
                | (outside & ~(name | blank | equal | slash | opened | closed)) // a byte that plain markup never has
                | (Follow(equal, ref wasEqual) ^ (quote & inside)) // '=' and opening quotes come in pairs
                | (equal & ~afterName) // '=' after a name
                | (Follow(quote & ~inside, ref wasClosingQuote) & ~(blank | slash | closed))
                | (afterOpened & ~(letter | slash)) // '<' before a name or '/'
                | (Follow(slash & ~afterOpened, ref wasSlash) & ~closed) // other '/' only in "/>"
                | (Follow(blank, ref wasSpace) & digit & outside) // names start with a letter
                | (control & ~space) // control characters
                | (ampersand & outside);
            if (wrong != 0)
                return false;
            if (ampersand != 0 && !AreReferences(data + position, ampersand))
                return false;

            ends += BitOperations.PopCount(closed);
            names += BitOperations.PopCount(afterName & (blank | slash | opened | closed));
            tags.Reserve(tags.Count + 64);
            for (; opened != 0; opened &= opened - 1)
                tags.AddReserved(position + BitOperations.TrailingZeroCount(opened));
        }
        if (wasInside != 0 || ends != tags.Count)
            return false;
        return nonAscii.ExtractMostSignificantBits() == 0
            || IsCleanUtf8(new ReadOnlySpan<byte>(data + start, length - start));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, char value)
    {
        var wanted = Vector256.Create((byte)value);
        return Bits(Vector256.Equals(low, wanted), Vector256.Equals(high, wanted));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> ClassOf(
        Vector256<byte> text,
        Vector256<byte> lowNibbles,
        Vector256<byte> highNibbles
    )
    {
        // Indexes from 0x80 on give zero, so bytes outside of ASCII are in no class.
        var (low, high) = (
            text & Vector256.Create((byte)0x8F),
            (text.AsUInt16() >> 4).AsByte() & Vector256.Create((byte)0x0F)
        );
        return Look(lowNibbles, low) & Look(highNibbles, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Look(Vector256<byte> table, Vector256<byte> index) =>
        Avx2.IsSupported
            ? Avx2.Shuffle(table, index)
            : Vector256.Create(
                Vector128.Shuffle(table.GetLower(), index.GetLower()),
                Vector128.Shuffle(table.GetUpper(), index.GetUpper())
            );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Any(Vector256<byte> low, Vector256<byte> high, byte classes)
    {
        var wanted = Vector256.Create(classes);
        return ~Bits(
            Vector256.Equals(low & wanted, Vector256<byte>.Zero),
            Vector256.Equals(high & wanted, Vector256<byte>.Zero)
        );
    }

    /// <summary>The last bytes of the text, followed by spaces.</summary>
    private static byte* Padded(byte* text, int length, byte* block)
    {
        new Span<byte>(block, 64).Fill((byte)' ');
        new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>(block, 64));
        return block;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    /// <summary>
    /// The mask shifted up by one, with the last bit of the previous block shifted in. Keeps the last bit of this
    /// block.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Follow(ulong mask, ref ulong carry)
    {
        var shifted = (mask << 1) | carry;
        carry = mask >> 63;
        return shifted;
    }

    /// <summary>Bit n is the parity of the bits up to n: 1 between an opening quote and its closing quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PrefixXor(ulong mask)
    {
        // A carry-less product with all ones gives the same result in one instruction.
        if (Pclmulqdq.IsSupported)
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(mask), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        mask ^= mask << 1;
        mask ^= mask << 2;
        mask ^= mask << 4;
        mask ^= mask << 8;
        mask ^= mask << 16;
        mask ^= mask << 32;
        return mask;
    }

    /// <summary>
    /// True when each '&amp;' starts a reference that <see cref="XmlText"/> decodes. The padding makes reading ahead
    /// safe.
    /// </summary>
    private static bool AreReferences(byte* block, ulong ampersands)
    {
        for (; ampersands != 0; ampersands &= ampersands - 1)
        {
            var text = new ReadOnlySpan<byte>(block + BitOperations.TrailingZeroCount(ampersands), 6);
            // Fast path: nearly all references are angle brackets of template arguments.
            if (BinaryPrimitives.ReadUInt32LittleEndian(text) is 0x3B746C26 or 0x3B746726)
                continue;
            if (XmlText.ReferenceAt(text).Length == 0)
                return false;
        }
        return true;
    }

    /// <summary>
    /// True for valid UTF-8 without U+FFFE and U+FFFF, the two code points besides control characters that XML forbids.
    /// </summary>
    private static bool IsCleanUtf8(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) && text.IndexOf("\uFFFE"u8) < 0 && text.IndexOf("\uFFFF"u8) < 0;
}
