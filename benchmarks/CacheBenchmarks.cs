using System.IO.Hashing;
using System.Text;
using BenchmarkDotNet.Attributes;
using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Benchmarks;

/// <summary>
/// The parts of a cache hit: the key, the check of 700 headers, and restoring 3 MB of XML from each format.
/// </summary>
[MemoryDiagnoser]
public class CacheBenchmarks : IDisposable
{
    private const int Headers = 700;
    private const int XmlBytes = 3_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("wrapgen-benchmark-").FullName;
    private readonly Dictionary<StoredFormat, byte[]> _packed = [];
    private readonly CastXmlTool _tool = new();
    private string[] _command = [];
    private PathRoots _roots = null!;
    private byte[] _set = [];
    private byte[] _xml = [];
    private string _present = "";
    private UInt128 _checksum;
    private StampMemory _memory = null!;

    [GlobalSetup]
    public void Setup()
    {
        var include = Directory.CreateDirectory(Path.Combine(_folder, "include")).FullName;
        var files = new List<string>
        {
            Write("unit.cxx", string.Concat(Enumerable.Range(0, Headers).Select(i => $"#include \"header{i}.h\"\n"))),
        };
        for (var i = 0; i < Headers; i++)
            files.Add(Write($"include/header{i}.h", $"int value{i};\n{new string('x', 10_000)}\n"));
        var response = Write("unit.inc", $"-I\"{include}\"\n-DX=1\n");
        _command =
        [
            "castxml",
            "-o",
            "unit.xml",
            "--castxml-output=1",
            "--castxml-cc-gnu",
            "(",
            "c++",
            "-std=c++17",
            ")",
            "-w",
            "-c",
            "@" + response,
            files[0],
        ];
        _roots = new PathRoots(
            [new SearchDirectory(include, SearchKind.User), new SearchDirectory("/usr/include", SearchKind.Implicit)],
            _folder,
            []
        );
        // Stamps of recently changed files are not remembered, so these files get old times.
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-1));
        _memory = new StampMemory(Path.Combine(_folder, "memory", "stamps"), CacheVersion.Number);
        var reader = new SourceReader(SourceScanner.Scan, _memory);
        var inputs = new HeaderSetRecorder(_roots, reader, new DirectoryContents(), long.MaxValue).Record(
            files,
            [],
            default,
            out var obstacle
        );
        _set = (inputs ?? throw new InvalidOperationException(obstacle)).Set.Encode();
        foreach (var file in files)
            _memory.Set(Encoding.UTF8.GetBytes(file + '\0'), FileStamp.Of(file), Digest.Of(File.ReadAllBytes(file)));
        _memory.Dispose();
        _memory = new StampMemory(Path.Combine(_folder, "memory", "stamps"), CacheVersion.Number);
        if (CheckHeaders().Miss is not null)
            throw new InvalidOperationException("The recorded set does not hold.");
        SetupXml();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _memory.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public object Key()
    {
        var command = _tool.Read(Invocation.Parse(_command)!);
        return CommandIdentity.Of(_tool, command, [], []);
    }

    [Benchmark]
    public bool CheckOf700Headers() => CheckHeaders().Miss is null;

    [Benchmark(Baseline = true)]
    public int RestoreUncompressed() => Restore(StoredFormat.Uncompressed);

    [Benchmark]
    public int RestoreZstd() => Restore(StoredFormat.Zstd);

    [Benchmark]
    public int RestoreGzip() => Restore(StoredFormat.Gzip);

    [Benchmark]
    public bool RenewTheSame() => PresentOutput.TryRenew(_present, _xml.Length, _checksum);

    private HeaderSetVerdict CheckHeaders() =>
        new HeaderSetCheck(_roots, new FileSnapshot(new FileDigests(_memory)), _memory).Check(_set, default);

    private int Restore(StoredFormat format)
    {
        var isWritten = OutputFile.TryWrite(
            Path.Combine(_folder, "restored.xml"),
            write => OutputCodec.Unpack(format, _packed[format], _xml.Length, write)
        );
        return isWritten ? _xml.Length : throw new InvalidOperationException("The folder does not take it.");
    }

    private void SetupXml()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < XmlBytes; i++)
            text.Append("  <Method id=\"_")
                .Append(i)
                .Append("\" name=\"GetValue")
                .Append(i % 977)
                .Append("\" returns=\"_")
                .Append(i % 4111)
                .Append("\" context=\"_")
                .Append(i % 53)
                .Append("\" access=\"public\" location=\"f")
                .Append(i % 109)
                .Append(':')
                .Append(i % 700)
                .Append("\"/>\n");
        _xml = Encoding.UTF8.GetBytes(text.ToString());
        _checksum = XxHash128.HashToUInt128(_xml);
        _present = Write("present.xml", text.ToString());
        if (!RenewTheSame())
            throw new InvalidOperationException("The present output is not recognized.");
        foreach (var format in Enum.GetValues<StoredFormat>())
        {
            _packed[format] = OutputCodec.Pack(_xml, format).Packed;
            if (!OutputCodec.Unpack(format, _packed[format], _xml.Length).AsSpan().SequenceEqual(_xml))
                throw new InvalidOperationException($"{format} does not restore what was stored.");
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
