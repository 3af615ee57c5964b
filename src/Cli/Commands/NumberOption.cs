using System.CommandLine.Parsing;
using System.Globalization;

namespace Wrapgen.Cli.Commands;

/// <summary>Reads option values that are whole numbers.</summary>
internal static class NumberOption
{
    /// <summary>The last value of the option; the least one after an error, which the result then has.</summary>
    /// <param name="result">The value or values of the option.</param>
    /// <param name="least">The least number that is allowed.</param>
    /// <param name="what">What the number is, with an article, for the error.</param>
    public static int Parse(ArgumentResult result, int least, string what)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;
        result.AddError($"'{text}' is not {what}.");
        return least;
    }
}
