using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Reporting.Findings;

/// <summary>
/// The known warnings, in a text file for version control: sorted lines <c>submodule: warning(N): message</c>, without
/// locations, which change with every edit.
/// </summary>
internal sealed class WarningBaseline
{
    private const string Head = "# Known warnings of wrapgen module; --update-baseline writes this file.";

    private readonly string _file;
    private readonly HashSet<string> _known;

    private WarningBaseline(string file, IEnumerable<string> known) =>
        (_file, _known) = (file, known.ToHashSet(StringComparer.Ordinal));

    /// <summary>Reads a baseline. A baseline that the run updates may be missing.</summary>
    /// <exception cref="WrapgenException">WG7301: the file does not exist; WG7302: a line is not a warning.</exception>
    public static WarningBaseline Read(string file, bool mayBeMissing)
    {
        if (!File.Exists(file))
            return mayBeMissing ? new WarningBaseline(file, []) : throw new WrapgenException(Rules.NoBaseline(file));
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(file, failure.Message), failure);
        }
        foreach (var (index, line) in lines.Index())
            if (line.Length > 0 && line[0] != '#' && !line.Contains(": warning(", StringComparison.Ordinal))
                throw new WrapgenException(Rules.BadBaselineLine(file, index + 1));
        return new WarningBaseline(file, lines.Where(line => line.Length > 0 && line[0] != '#'));
    }

    public bool Knows(string submodule, WrappingWarning warning) => _known.Contains(KeyOf(submodule, warning));

    /// <summary>Counts entries of these submodules that no longer occur.</summary>
    public int CountGone(
        IEnumerable<(string Submodule, WrappingWarning Warning)> warnings,
        IReadOnlyCollection<string> submodules
    ) =>
        OfSubmodules(submodules)
            .Except(warnings.Select(item => KeyOf(item.Submodule, item.Warning)), StringComparer.Ordinal)
            .Count();

    /// <summary>Replaces the entries of these submodules; entries of others stay.</summary>
    /// <exception cref="WrapgenException">WG9002: the file cannot be written.</exception>
    public void Update(
        IEnumerable<(string Submodule, WrappingWarning Warning)> warnings,
        IReadOnlyCollection<string> submodules
    )
    {
        var lines = _known
            .Except(OfSubmodules(submodules), StringComparer.Ordinal)
            .Concat(warnings.Select(item => KeyOf(item.Submodule, item.Warning)));
        var text = new StringBuilder(Head).Append('\n');
        foreach (var line in lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');
        OutputWriter.Write(_file, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private IEnumerable<string> OfSubmodules(IReadOnlyCollection<string> submodules) =>
        _known.Where(line => submodules.Contains(line[..line.IndexOf(':', StringComparison.Ordinal)]));

    private static string KeyOf(string submodule, WrappingWarning warning) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{submodule}: warning({warning.Number}): {warning.Message.ReplaceLineEndings(" ")}"
        );
}
