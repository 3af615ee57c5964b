namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>A line of Python.</summary>
/// <param name="Indentation">Number of characters before its text.</param>
/// <param name="Text">Its text, without white space around it and without a comment at its end.</param>
/// <param name="Continues">True if the line before it ended within brackets or within a string of several lines.</param>
internal readonly record struct PythonLine(int Indentation, string Text, bool Continues)
{
    /// <summary>The lines of a block that are not blank.</summary>
    public static List<PythonLine> Split(string text)
    {
        var lines = new List<PythonLine>();
        var state = new QuoteState();
        foreach (var line in text.Split('\n'))
        {
            var continues = state.IsOpen;
            var code = state.Advance(line);
            var trimmed = code.Trim();
            if (trimmed.Length > 0)
                lines.Add(new PythonLine(code.Length - code.TrimStart().Length, trimmed, continues));
        }
        return lines;
    }

    /// <summary>Brackets and strings that are open at the end of a line.</summary>
    private sealed class QuoteState
    {
        private string? _quotes;
        private int _brackets;

        public bool IsOpen => _quotes is not null || _brackets > 0;

        /// <summary>Goes over a line, and returns it without its comment.</summary>
        public string Advance(string line)
        {
            for (var index = 0; index < line.Length; index++)
            {
                var letter = line[index];
                if (_quotes is not null)
                    index = Close(line, index);
                else if (letter == '#')
                    return line[..index];
                else if (letter is '"' or '\'')
                    index = Open(line, index);
                else if (letter is '(' or '[' or '{')
                    _brackets++;
                else if (letter is ')' or ']' or '}')
                    _brackets = Math.Max(0, _brackets - 1);
            }
            return line;
        }

        private int Open(string line, int index)
        {
            var three = new string(line[index], 3);
            if (string.CompareOrdinal(line, index, three, 0, 3) == 0)
            {
                _quotes = three;
                return index + 2;
            }
            for (var end = index + 1; end < line.Length; end++)
            {
                if (line[end] == '\\')
                    end++;
                else if (line[end] == line[index])
                    return end;
            }
            return index;
        }

        private int Close(string line, int index)
        {
            var end = line.IndexOf(_quotes!, index, StringComparison.Ordinal);
            if (end < 0)
                return line.Length;
            _quotes = null;
            return end + 2;
        }
    }
}
