using System.Text;

namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>A macro: <c>%define NAME(parameters) … %enddef</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Body">The text that replaces a call.</param>
internal sealed record SwigMacro(string Name, string[] Parameters, string Body)
{
    /// <summary>
    /// The body with these arguments. A parameter counts as a whole word, also within strings; <c>##</c> joins what is
    /// beside it.
    /// </summary>
    public string Expand(IReadOnlyList<string> arguments)
    {
        var expanded = new StringBuilder(Body.Length);
        for (var position = 0; position < Body.Length; )
        {
            if (SwigScanner.IsIdentifierPart(Body[position]))
            {
                var start = position;
                while (position < Body.Length && SwigScanner.IsIdentifierPart(Body[position]))
                    position++;
                Append(expanded, Body.AsSpan(start..position), arguments);
            }
            else if (Body.AsSpan(position).StartsWith("##"))
                position += 2;
            else
                expanded.Append(Body[position++]);
        }
        return expanded.ToString();
    }

    private void Append(StringBuilder expanded, ReadOnlySpan<char> word, IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < Parameters.Length; index++)
        {
            if (!word.SequenceEqual(Parameters[index]))
                continue;
            expanded.Append(index < arguments.Count ? arguments[index] : "");
            return;
        }
        expanded.Append(word);
    }
}
