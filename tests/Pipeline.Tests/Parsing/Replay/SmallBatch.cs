using System.Text;
using Wrapgen.Pipeline.Parsing.Replay;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

/// <summary>A batch written by hand: its XML, and headers that exist in memory only.</summary>
internal sealed class SmallBatch : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallBatch(
        string xml,
        IReadOnlyDictionary<string, string> headers,
        string[] namespaces,
        Func<BatchUnit, string, bool> includes
    )
    {
        var settings = new BatchSettings
        {
            Directory = "/src",
            WrappingNamespaces = ["_wrapping_", "wrappers"],
            FixedClasses = ["fixed"],
            ReadHeader = path =>
                path.EndsWith(".cxx", StringComparison.Ordinal) ? "(void)sizeof(shape);"u8.ToArray()
                : headers.Count == 0 ? []
                : Encoding.UTF8.GetBytes(headers[path]),
            Includes = includes,
        };
        var units = namespaces.Select(name => new BatchUnit(name, name + ".cxx")).ToArray();
        Document = BatchDocument.Open(_folder.Write("batch.xml", xml), units, settings);
    }

    public BatchDocument Document { get; }

    /// <summary>Opens a batch.</summary>
    /// <param name="elements">What stands inside the root.</param>
    /// <param name="headers">Headers by path.</param>
    /// <param name="namespaces">Start namespaces of the units.</param>
    /// <param name="includes">
    /// Which of the units include which headers, as far as the test needs it. When it lists none, the first unit includes
    /// all of them, and no other unit any.
    /// </param>
    public static SmallBatch Open(
        string elements,
        IReadOnlyDictionary<string, string> headers,
        string[] namespaces,
        params (string Unit, string Header)[] includes
    ) =>
        new(
            XmlOf(elements),
            headers,
            namespaces,
            (unit, header) =>
                (includes.Length == 0 && unit.Namespace == namespaces[0]) || includes.Contains((unit.Namespace, header))
        );

    /// <summary>Opens a batch that needs no headers, and whose units include all of them.</summary>
    public static SmallBatch Open(string elements, params string[] namespaces) =>
        new(XmlOf(elements), new Dictionary<string, string>(), namespaces, (_, _) => true);

    /// <summary>Opens a batch that needs no headers. A unit includes all but one.</summary>
    public static SmallBatch OpenWithout(
        string elements,
        (string Unit, string Header) missing,
        params string[] namespaces
    ) =>
        new(
            XmlOf(elements),
            new Dictionary<string, string>(),
            namespaces,
            (unit, header) => (unit.Namespace, header) != missing
        );

    /// <summary>The XML of a unit.</summary>
    public string Slice(int unit = 0)
    {
        using var output = new MemoryStream();
        SliceWriter.Write(Document.Replay(unit), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Whole XML with these elements, one a line, indented as castxml does it.</summary>
    public static string XmlOf(string elements) =>
        "<?xml version=\"1.0\"?>\n<CastXML format=\"1.3.1\">\n"
        + string.Concat(elements.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "  " + line + "\n"))
        + "</CastXML>\n";

    /// <summary>What <see cref="XmlOf"/> was made of.</summary>
    public static string ElementsOf(string xml) =>
        string.Join(
            '\n',
            xml.Split('\n')[2..^2].Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line)
        );

    public void Dispose()
    {
        Document.Dispose();
        _folder.Dispose();
    }
}
