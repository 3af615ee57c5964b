namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>What an interface file says about methods of one class, or about those of all classes.</summary>
internal sealed class MethodRules
{
    /// <summary>Methods that Python does not get.</summary>
    public HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that methods get instead of their own.</summary>
    public Dictionary<string, string> NewNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods with Python code before or after each call.</summary>
    public HashSet<string> Wrapped { get; } = new(StringComparer.Ordinal);
}
