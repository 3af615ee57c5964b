using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using Wrapgen.Emitters.Swig.Reading;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// How many arguments of an instantiation Python writes between brackets. C++ has more when the wrapped name leaves out
/// arguments that have defaults; some instantiations have several spellings. The configuration files that the library's build writes for its own Python package say
/// it: <c>templates = (('Image', 'itk::Image', 'itkImageF2', True, 'float,2'), …)</c>. They are read as data.
/// </summary>
internal sealed partial class TemplateArgumentCounts
{
    private readonly Dictionary<string, SortedSet<int>> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, string> _plain = new(StringComparer.Ordinal);

    private TemplateArgumentCounts() { }

    /// <summary>SWIG names of classes that are no templates for Python, by their names in the package.</summary>
    public IReadOnlyDictionary<string, string> PlainClasses => _plain;

    /// <summary>Names of the classes and templates that the package has.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Hash of the files.</summary>
    public UInt128 Hash { get; private set; }

    /// <summary>
    /// The configuration files of a build: below the stubs, or beside the store.
    /// </summary>
    /// <param name="name">Name of their directory; empty for none.</param>
    /// <param name="stubDirectory">Directory of the stubs.</param>
    /// <param name="storeDirectory">Directory of the store.</param>
    public static IReadOnlyList<string> FilesOf(string name, string stubDirectory, string storeDirectory)
    {
        if (name.Length == 0 || stubDirectory.Length == 0)
            return [];
        var beside = Path.GetDirectoryName(Path.GetFullPath(storeDirectory));
        var candidates = new List<string> { stubDirectory };
        if (beside is not null && Directory.Exists(beside))
            candidates.AddRange(Directory.GetDirectories(beside).Order(StringComparer.Ordinal));
        foreach (var candidate in candidates)
        {
            var directory = Path.Combine(candidate, name);
            if (Directory.Exists(directory))
                return [.. Directory.GetFiles(directory, "*Config.py").Order(StringComparer.Ordinal)];
        }
        return [];
    }

    /// <summary>Reads configuration files.</summary>
    public static TemplateArgumentCounts Read(IEnumerable<string> files)
    {
        var counts = new TemplateArgumentCounts();
        var hash = new XxHash128();
        foreach (var file in files)
        {
            var content = InputFile.ReadText(file);
            hash.Append(Encoding.UTF8.GetBytes(content));
            foreach (Match line in PlainClass().Matches(content))
                counts._plain.TryAdd(line.Groups["name"].Value, line.Groups["swig"].Value);
            foreach (Match line in Instantiation().Matches(content))
            {
                counts._names.Add(line.Groups["name"].Value);
                counts.Add(line.Groups["cpp"].Value, line.Groups["swig"].Value, line.Groups["arguments"].Value);
            }
        }
        counts.Hash = hash.GetCurrentHashAsUInt128();
        return counts;
    }

    /// <summary>The numbers of arguments that an instantiation can be written with.</summary>
    public IEnumerable<int> CountsOf(ConcreteClass type)
    {
        var all = type.Model.TemplateArguments.Count;
        return _counts.TryGetValue(type.Name, out var counts)
            ? counts.Select(count => Math.Min(count, all)).Distinct()
            : [all];
    }

    /// <summary>The SWIG name of an instantiation as the configuration writes it in C++; null for others.</summary>
    public string? ClassOf(string cppText) => _classes.GetValueOrDefault(Normalized(cppText));

    private void Add(string template, string swigName, string arguments)
    {
        if (!_counts.TryGetValue(swigName, out var counts))
            _counts[swigName] = counts = [];
        counts.Add(Math.Max(1, ArgumentList.Split(arguments, anglesAreBrackets: true).Count));
        _classes.TryAdd(Normalized($"{template}<{arguments}>"), swigName);
    }

    /// <summary>A key may name a pointer to a class; for Python it is the class.</summary>
    private static string Normalized(string cppText) => cppText.Replace(" ", "", StringComparison.Ordinal).TrimEnd('*');

    [GeneratedRegex(
        @"\(\s*'(?<name>[^']*)',\s*'[^']*',\s*'(?<swig>[^']*)',\s*(?:True|False),?\s*\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex PlainClass();

    [GeneratedRegex(
        @"\(\s*'(?<name>[^']*)',\s*'(?<cpp>[^']*)',\s*'(?<swig>[^']*)',\s*(?:True|False),\s*'(?<arguments>[^']*)'\s*\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Instantiation();
}
