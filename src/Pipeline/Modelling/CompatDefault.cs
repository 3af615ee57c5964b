namespace Wrapgen.Pipeline.Modelling;

/// <summary>C++ default values as Python writes them.</summary>
internal static class CompatDefault
{
    /// <summary>Plain numbers and booleans; <c>...</c> for anything else; null without a default.</summary>
    public static string? Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value is "true")
            return "True";
        if (value is "false")
            return "False";
        var point = value.IndexOf('.');
        var digits = point < 0 ? value : value.Remove(point, 1);
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return "...";
        return value.EndsWith('.') ? value[..^1] : value;
    }
}
