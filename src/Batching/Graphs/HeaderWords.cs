using System.IO.Hashing;

namespace Wrapgen.Batching.Graphs;

/// <summary>The words of a header: which macros it changes, and which names it uses. Comments and strings do not count.</summary>
/// <param name="Macros">Hashes of the names that it defines or undefines.</param>
/// <param name="Used">Hashes of all other names in it, those in conditions and macros included.</param>
/// <param name="IsReadOnce">True when a guard makes every inclusion but the first empty.</param>
internal sealed record HeaderWords(IReadOnlyCollection<ulong> Macros, IReadOnlyCollection<ulong> Used, bool IsReadOnce)
{
    /// <summary>Reads the words of a text. Inactive branches count as well, which can only make the batch more careful.</summary>
    public static HeaderWords Read(ReadOnlySpan<byte> text)
    {
        var macros = new HashSet<ulong>();
        var used = new HashSet<ulong>();
        var (isDirective, isFirstDirective, isMacro, isReadOnce) = (false, true, false, false);
        for (var at = 0; at < text.Length; )
        {
            var rest = text[at..];
            if (IsStartOfWord(rest[0]))
            {
                var word = rest[..WordLength(rest)];
                var hash = XxHash3.HashToUInt64(word);
                // What a macro was before does not matter where it is defined or undefined.
                (isMacro ? macros : used).Add(hash);
                isMacro = isDirective && (word.SequenceEqual("define"u8) || word.SequenceEqual("undef"u8));
                if (isDirective && !IsPreamble(word, rest))
                {
                    isReadOnce |= isFirstDirective && IsGuard(word, rest);
                    isFirstDirective = false;
                }
                isDirective = false;
                at += word.Length;
                continue;
            }
            if (rest[0] == '#')
                isDirective = true;
            else if (rest[0] is not ((byte)' ' or (byte)'\t'))
                isDirective = isMacro = false;
            at += LengthOfOther(rest, at > 0 ? text[at - 1] : (byte)'\n');
        }
        return new HeaderWords(macros, used, isReadOnce);
    }

    /// <summary>What headers of compilers have in front of their guard: other headers, and pragmas about warnings.</summary>
    private static bool IsPreamble(ReadOnlySpan<byte> directive, ReadOnlySpan<byte> rest) =>
        directive.SequenceEqual("include"u8)
        || directive.SequenceEqual("pragma"u8) && rest[directive.Length..].TrimStart(" \t"u8).StartsWith("GCC"u8);

    private static bool IsGuard(ReadOnlySpan<byte> directive, ReadOnlySpan<byte> rest)
    {
        rest = rest[directive.Length..].TrimStart(" \t"u8);
        return directive.SequenceEqual("ifndef"u8)
            || directive.SequenceEqual("pragma"u8) && rest.StartsWith("once"u8)
            || directive.SequenceEqual("if"u8) && rest.StartsWith("!"u8);
    }

    /// <summary>The length of a comment, a string, a number or a single character.</summary>
    private static int LengthOfOther(ReadOnlySpan<byte> rest, byte before)
    {
        if (rest.StartsWith("//"u8))
            return LengthUpTo(rest, "\n"u8);
        if (rest.StartsWith("/*"u8))
            return LengthUpTo(rest, "*/"u8);
        if (char.IsAsciiDigit((char)rest[0]))
            return WordLength(rest);
        if (rest[0] == '"')
            return before == 'R' ? LengthOfRawString(rest) : LengthOfString(rest);
        return 1;
    }

    private static int LengthUpTo(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> end)
    {
        var found = rest[2..].IndexOf(end);
        return found < 0 ? rest.Length : found + 2 + end.Length;
    }

    /// <summary>The length of a string; 1 for a quote that no other ends in its line.</summary>
    private static int LengthOfString(ReadOnlySpan<byte> rest)
    {
        for (var i = 1; i < rest.Length && rest[i] != '\n'; i++)
        {
            if (rest[i] == '"')
                return i + 1;
            if (rest[i] == '\\')
                i++;
        }
        return 1;
    }

    /// <summary>The length of a string that ends with the text between its quote and its parenthesis.</summary>
    private static int LengthOfRawString(ReadOnlySpan<byte> rest)
    {
        var start = rest.IndexOf((byte)'(');
        if (start < 0)
            return 1;
        ReadOnlySpan<byte> end = [(byte)')', .. rest[1..start], (byte)'"'];
        var found = rest[start..].IndexOf(end);
        return found < 0 ? 1 : start + found + end.Length;
    }

    private static int WordLength(ReadOnlySpan<byte> text)
    {
        var length = 1;
        while (length < text.Length && (IsStartOfWord(text[length]) || char.IsAsciiDigit((char)text[length])))
            length++;
        return length;
    }

    private static bool IsStartOfWord(byte value) => char.IsAsciiLetter((char)value) || value is (byte)'_' or >= 0x80;
}
