using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// First pass over the bytes, 64 at a time: finds where tags start, and checks the markup as far as bit masks can.
/// It accepts only the plain form that castxml writes (double quotes, no comments, no text); anything else is left to
/// <see cref="XmlNormalizer"/>, which brings it into that form or says what is wrong. So "false" means "not plain",
/// never "malformed".
/// </summary>
internal static unsafe class MarkupScanner
{
    /// <summary>Positions of every <c>&lt;</c> that opens a tag, or null when the text is not in the plain form.</summary>
    /// <param name="data">Text; <see cref="ByteBuffer.Padding"/> zero bytes follow its end.</param>
    /// <param name="start">First byte after the XML declaration.</param>
    /// <param name="length">End of the text.</param>
    /// <param name="tags">Receives the positions; grown as needed.</param>
    /// <param name="namesBeforeSpace">How many names are followed by white space outside of strings.</param>
    /// <returns>Number of tags; -1 when the text is not in the plain form.</returns>
    public static int FindTags(byte* data, int start, int length, ref int[] tags, out int namesBeforeSpace)
    {
        var state = default(Carry);
        var count = 0;
        var ends = 0;
        var marks = 0UL;
        namesBeforeSpace = 0;
        for (var position = start; position < length; position += 64)
        {
            if (count + 64 > tags.Length) Array.Resize(ref tags, tags.Length * 2);
            var valid = length - position >= 64 ? ulong.MaxValue : (1UL << (length - position)) - 1;
            var block = Classify(data + position, valid);
            if (!state.Accept(block, data, position, out var opened, out var closed, out var named)) return -1;
            ends += BitOperations.PopCount(closed);
            marks |= block.NonAscii;
            namesBeforeSpace += BitOperations.PopCount(named);
            while (opened != 0)
            {
                tags[count++] = position + BitOperations.TrailingZeroCount(opened);
                opened &= opened - 1;
            }
        }
        if (state.IsInsideString || ends != count) return -1;
        return marks == 0 || IsCleanUtf8(new ReadOnlySpan<byte>(data + start, length - start)) ? count : -1;
    }

    /// <summary>Valid UTF-8 without the two code points that XML forbids beyond the control characters.</summary>
    private static bool IsCleanUtf8(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) && text.IndexOf("\uFFFE"u8) < 0 && text.IndexOf("\uFFFF"u8) < 0;

    /// <summary>Masks of one block: bit n is byte n.</summary>
    private readonly record struct Block(
        ulong Quote, ulong Less, ulong Greater, ulong Equal, ulong Slash, ulong Space, ulong Letter, ulong Digit, ulong Ampersand, ulong Control, ulong NonAscii, ulong Valid);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block Classify(byte* data, ulong valid)
    {
        var bytes = Vector512.Load(data);
        var lower = bytes | Vector512.Create((byte)0x20);
        var letters = Vector512.LessThan(lower - Vector512.Create((byte)'a'), Vector512.Create((byte)26))
            | Vector512.Equals(bytes, Vector512.Create((byte)'_'));
        var digits = Vector512.LessThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)10));
        var spaces = Vector512.Equals(bytes, Vector512.Create((byte)' '))
            | Vector512.Equals(bytes, Vector512.Create((byte)'\n')) | Vector512.Equals(bytes, Vector512.Create((byte)'\r'));
        // Bytes below a space: tabs are legal inside strings but nobody writes them; let the normaliser see to them.
        var controls = Vector512.AndNot(Vector512.LessThan(bytes, Vector512.Create((byte)' ')), spaces);
        return new Block(
            Mask(bytes, '"') & valid, Mask(bytes, '<') & valid, Mask(bytes, '>') & valid, Mask(bytes, '=') & valid, Mask(bytes, '/') & valid,
            spaces.ExtractMostSignificantBits() & valid, letters.ExtractMostSignificantBits() & valid,
            digits.ExtractMostSignificantBits() & valid, Mask(bytes, '&') & valid, controls.ExtractMostSignificantBits() & valid,
            bytes.ExtractMostSignificantBits() & valid, valid);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector512<byte> bytes, char value) =>
        Vector512.Equals(bytes, Vector512.Create((byte)value)).ExtractMostSignificantBits();

    /// <summary>What one block hands to the next: the last bit of each mask that a rule shifts by one.</summary>
    private struct Carry
    {
        private ulong _inString;
        private ulong _equal;
        private ulong _name;
        private ulong _closingQuote;
        private ulong _less;
        private ulong _slash;
        private ulong _space;

        public readonly bool IsInsideString => _inString != 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Accept(in Block block, byte* data, int position, out ulong opened, out ulong closed, out ulong named)
        {
            var inside = PrefixXor(block.Quote) ^ _inString;
            var outside = ~inside & ~block.Quote & block.Valid;
            var closing = block.Quote & ~inside;
            var name = (block.Letter | block.Digit) & outside;
            var space = block.Space & outside;
            var equal = block.Equal & outside;
            var slash = block.Slash & outside;
            opened = block.Less & outside;
            closed = block.Greater & outside;
            var afterName = Shift(name, ref _name);
            var afterLess = Shift(opened, ref _less);
            named = afterName & space;
            var wrong = (block.Less & inside)                                     // '<' in a string
                | (outside & ~(name | space | equal | slash | opened | closed))   // a byte that plain markup never has
                | (Shift(equal, ref _equal) ^ (block.Quote & inside))             // '=' and opening quotes come in pairs
                | (equal & ~afterName)                                            // '=' after a name
                | (Shift(closing, ref _closingQuote) & ~(space | slash | closed) & block.Valid)
                | (afterLess & ~(block.Letter | slash) & block.Valid)             // '<' before a name or '/'
                | (Shift(slash & ~afterLess, ref _slash) & ~closed & block.Valid) // other '/' only in "/>"
                | (Shift(space, ref _space) & block.Digit & outside)              // names start with a letter
                | block.Control | (block.Ampersand & outside);
            _inString = (ulong)((long)inside >> 63);
            if (wrong != 0) return false;
            return block.Ampersand == 0 || AreReferences(data + position, block.Ampersand);
        }

        /// <summary>The mask moved up by one with the last bit of the block before; this block's is kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Shift(ulong mask, ref ulong carry)
        {
            var shifted = (mask << 1) | carry;
            carry = mask >> 63;
            return shifted;
        }

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
                if (XmlText.ReferenceAt(new ReadOnlySpan<byte>(block + BitOperations.TrailingZeroCount(ampersands), 6)).Length == 0) return false;
            }
            return true;
        }
    }
}
