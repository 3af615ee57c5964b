using System.Xml;
using BenchmarkDotNet.Attributes;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Benchmarks;

/// <summary>Reading CastXML: the largest file of the tree, and one of 15.6 MB, as large as ITK's largest.</summary>
[MemoryDiagnoser]
public class XmlReadingBenchmarks : IDisposable
{
    private const int LargestOfItk = 15_600_000;

    private readonly ParsingStage _parsing = new();
    private readonly NativeList<int> _tags = new();
    private readonly ByteBuffer _bytes = new();
    private string _path = "";

    [Params("largest of the tree", "15.6 MB")]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var largest = BenchmarkTree.Instance.XmlFiles.First().FullName;
        _path =
            Document == "15.6 MB"
                ? SyntheticXml.Grow(largest, LargestOfItk, Path.Combine(BenchmarkTree.Instance.Folder, "large.xml"))
                : largest;
        File.ReadAllBytes(_path).CopyTo(_bytes.Resize((int)new FileInfo(_path).Length));
        if (Open() != SystemXmlReader())
            throw new InvalidOperationException(
                $"The readers count different elements: {Open()} and {SystemXmlReader()}."
            );
    }

    /// <summary>Visits all elements with the framework's reader and does nothing else.</summary>
    [Benchmark(Baseline = true)]
    public int SystemXmlReader()
    {
        using var reader = XmlReader.Create(_path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var withId = 0;
        while (reader.Read())
            // Nothing refers to the ids of elements that CastXML could not describe.
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.Name != "Unimplemented"
                && reader.GetAttribute("id") is not null
            )
                withId++;
        return withId;
    }

    /// <summary>Reads the bytes and nothing else.</summary>
    [Benchmark]
    public int ReadAllBytes() => File.ReadAllBytes(_path).Length;

    /// <summary>Finds the beginnings of elements in memory with the vectorized scan.</summary>
    [Benchmark]
    public unsafe int Scan() =>
        MarkupScanner.TryFindTags(
            _bytes.Pointer,
            Pipeline.Parsing.XmlDeclaration.LengthOf(_bytes.Span),
            _bytes.Length,
            _tags,
            out var names
        )
            ? names
            : -1;

    /// <summary>Reads the file into a complete, checked index of ids.</summary>
    [Benchmark]
    public int Open()
    {
        using var document = _parsing.Open(_path);
        return document.ElementCount;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _tags.Dispose();
        _bytes.Dispose();
        _parsing.Dispose();
        GC.SuppressFinalize(this);
    }
}
