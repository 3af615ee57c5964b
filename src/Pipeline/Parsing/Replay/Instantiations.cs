using System.Text;
using System.Text.RegularExpressions;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// The names whose definitions a unit's own source asks for with <c>sizeof</c>, as the sources of wrapped modules do. A
/// class that is made from a template has a definition only when something asks for it.
/// </summary>
internal sealed partial class Instantiations(BatchUnit unit, BatchSettings settings)
{
    private HashSet<string>? _names;

    /// <summary>True when the source asks for the definition of this name.</summary>
    /// <exception cref="WrapgenException">WG9001: the source cannot be read.</exception>
    public bool Contains(string name) => (_names ??= Read()).Contains(name);

    private HashSet<string> Read()
    {
        try
        {
            var text = Encoding.Latin1.GetString(settings.ReadHeader(Path.Combine(settings.Directory, unit.Source)));
            return SizeOf().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(unit.Source, failure.Message), failure);
        }
    }

    [GeneratedRegex(@"\bsizeof\s*\(\s*(?:\w+\s*::\s*)*(\w+)\s*\)")]
    private static partial Regex SizeOf();
}
