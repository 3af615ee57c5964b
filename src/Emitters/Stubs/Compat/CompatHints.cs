using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>
/// Decides which type hints are written. A hint comes from the spelling of a C++ type, which need not be Python; a stub
/// with such a hint could not be parsed at all.
/// </summary>
/// <param name="database">Where the models come from, for diagnostics.</param>
/// <param name="report">Receives a warning for each hint that is left out, once.</param>
internal sealed class CompatHints(string database, Action<Diagnostic> report)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>True if stubs contain this hint of a model.</summary>
    public static bool IsWritten(string? hint) => hint is not null && PythonAnnotation.IsValid(hint);

    /// <summary>The hint as it is written; null if there is none, or if it is not a Python expression.</summary>
    /// <param name="hint">Hint of a model.</param>
    /// <param name="className">The class whose stub is written, for the diagnostic.</param>
    /// <param name="method">The method, for the diagnostic.</param>
    public string? Of(string? hint, string className, string method)
    {
        if (hint is null)
            return null;
        if (!_known.TryGetValue(hint, out var isValid))
        {
            _known[hint] = isValid = PythonAnnotation.IsValid(hint);
            if (!isValid)
                report(Rules.HintIsNoPython(database, hint, $"{className}.{method}"));
        }
        return isValid ? hint : null;
    }
}
