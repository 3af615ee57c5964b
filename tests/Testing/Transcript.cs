using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wrapgen.Testing;

/// <summary>
/// Records commands with everything that they print, and compares the whole with a text below
/// <c>tests/Fixtures/cli</c>. <c>UPDATE_GOLDEN=1</c> rewrites that text.
/// </summary>
/// <param name="name">Name of the recorded text.</param>
public sealed partial class Transcript(string name)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Text, string Name)> _hidden = [];
    private readonly string _path = Repository.PathOf("tests", "Fixtures", "cli", name + ".txt");

    /// <summary>Prints a name instead of a text that is different in every run, such as a temporary folder.</summary>
    public Transcript Hide(string text, string name)
    {
        _hidden.Add((text, name));
        return this;
    }

    /// <summary>Adds a command and its result.</summary>
    public Transcript Add(IEnumerable<string> arguments, ToolResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _text.Append("$ wrapgen");
        foreach (var argument in arguments)
            _text.Append(' ').Append(argument.Contains(' ', StringComparison.Ordinal) ? $"'{argument}'" : argument);
        _text.Append('\n').Append(result.Output);
        foreach (var line in result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            _text.Append("! ").Append(line).Append('\n');
        _text.Append(CultureInfo.InvariantCulture, $"[{result.ExitCode}]\n\n");
        return this;
    }

    /// <summary>Adds a line that says what the commands after it show.</summary>
    public Transcript Note(string text)
    {
        _text.Append("# ").Append(text).Append('\n');
        return this;
    }

    /// <summary>The transcript, with names instead of hidden texts and with <c>#</c> for times, sizes and hashes.</summary>
    public override string ToString()
    {
        var text = _text.ToString();
        // The longest first: one folder may lie in another.
        foreach (var (hidden, shown) in _hidden.OrderByDescending(item => item.Text.Length))
            text = text.Replace(hidden, shown, StringComparison.Ordinal);
        text = TemporaryNames().Replace(text, ".#.tmp");
        text = Measures().Replace(text, "#$1");
        return HideTimes(Hashes().Replace(text, "#"));
    }

    /// <summary>The recorded text; with <c>UPDATE_GOLDEN=1</c>, the transcript, after recording it.</summary>
    public string Recorded()
    {
        if (GoldenFolder.Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.WriteAllText(_path, ToString());
        }
        return File.Exists(_path) ? File.ReadAllText(_path) : "";
    }

    /// <summary>A text with <c>#</c> for the numbers with two decimals, which are times.</summary>
    public static string HideTimes(string text) => Seconds().Replace(text, " #");

    /// <summary>What the cache measures: sizes, durations, and when an entry was used.</summary>
    [GeneratedRegex(@"[0-9]+\.[0-9]( MB| s)\b|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}( UTC)")]
    private static partial Regex Measures();

    [GeneratedRegex(@"\b[0-9a-f]{32,64}\b")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"\.[0-9a-f]{16}\.tmp")]
    private static partial Regex TemporaryNames();

    /// <summary>Numbers with two decimals, which the tables of times have and no other output has.</summary>
    [GeneratedRegex(@" +[0-9]+\.[0-9]{2}(?=$|\n| s\b)")]
    private static partial Regex Seconds();
}
