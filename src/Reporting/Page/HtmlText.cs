using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Wrapgen.Reporting.Page;

/// <summary>HTML under construction. What is written literally is markup; what is filled in is text, escaped without exception.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with text filled in.</summary>
    public HtmlText Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds text that is a file of the program's own, or is known to end no element.</summary>
    public HtmlText AddTrusted(string text)
    {
        _text.Append(text);
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&':
                    _text.Append("&amp;");
                    break;
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '"':
                    _text.Append("&quot;");
                    break;
                case '\'':
                    _text.Append("&#39;");
                    break;
                // HTML has no place for most control characters.
                case < ' ' and not ('\t' or '\n') or '\x7f':
                    _text.Append('\uFFFD');
                    break;
                default:
                    _text.Append(character);
                    break;
            }
        }
    }

    /// <summary>An interpolated string that goes straight into its text.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly HtmlText _target;

        public Markup(int literalLength, int formattedCount, HtmlText target)
        {
            _target = target;
            target._text.EnsureCapacity(target._text.Length + literalLength + (formattedCount * 8));
        }

        public void AppendLiteral(string value) => _target._text.Append(value);

        public void AppendFormatted(string? value) => _target.Escape(value);

        public void AppendFormatted(long value) => _target._text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double value, string format) =>
            _target._text.Append(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
