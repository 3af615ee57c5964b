using System.Text;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Remotes;
using Wrapgen.Caching.Remotes.Http;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Sharing;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Tests.Tools;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests;

/// <summary>
/// Damaged objects whose checksum is right, as somebody who can write to the cache can make them, and other files that
/// the cache reads: each is read or refused.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private readonly ToolBed _bed = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        _bed.Dispose();
    }

    [Fact]
    public void Damaged_content_is_read_or_refused()
    {
        _bed.Run();
        _bed.Run("-other");
        var log = _folder["log"];
        RecordLog.TryAppend(log, 1, 2, 3);
        RecordLog.TryAppend(log, 4, 5, 6);
        Fuzzing.Run(
            [
                ("entry", [.. Bodies(ObjectKind.Entry), Gzipped()], ReadEntry),
                ("history", Bodies(ObjectKind.History), ReadHistory),
                ("unit commands", Bodies(ObjectKind.Unit), body => UnitCommands.Decode(body)),
                (
                    "upload",
                    [new Upload(new Digest(1, 2, 3, 4), default, new byte[40]).Encode()],
                    body => Upload.Decode(body)
                ),
                ("totals", [new StatisticsTotals().Encode()], ReadTotals),
                ("records", [File.ReadAllBytes(log)], ReadRecords),
                ("action", [BazelAction.Of(new byte[300]).Action], action => BazelAction.TryRead(action)),
                ("response file", ["-I'a b' \"c\\\"d\" e\\ f\n@g"u8.ToArray()], ReadResponseFile),
                (
                    "netrc",
                    ["machine a login b password c\ndefault login d password e\nmacdef f"u8.ToArray()],
                    text => RemoteCredentials.Find("a", Encoding.UTF8.GetString(text))
                ),
            ],
            failure => failure is InvalidDataException
        );
    }

    private byte[][] Bodies(ObjectKind kind) =>
        [
            .. _bed
                .Backend.Objects.Where(item => item.Key.Kind == kind)
                .Select(item => ObjectSeal.Open(item.Value, item.Key).ToArray()),
        ];

    private static byte[] Gzipped()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<Class id=\"_1\"/>\n", 400)));
        var (format, packed) = OutputCodec.Pack(content, StoredFormat.Gzip);
        var output = new StoredOutput(0, format, content.Length, 0, packed);
        return new CacheEntry(1, "unit.i\0"u8.ToArray(), [], [output]).Encode().ToArray();
    }

    private static void ReadEntry(byte[] body)
    {
        foreach (var output in CacheEntry.Decode(body).Outputs)
            output.Unpack(_ => { });
    }

    private void ReadHistory(byte[] body)
    {
        var history = HeaderSetHistory.Decode(body);
        using var session = _bed.OpenSession();
        var roots = new PathRoots([], Path.GetDirectoryName(_bed.Unit)!, []);
        var check = new HeaderSetCheck(roots, session.TakeSnapshot(), session.Stamps);
        for (var i = 0; i < history.Count; i++)
        {
            new PortableSet(["/usr/"]).TryMake(history[i]);
            new PortableSet(["/usr/"]).Localize(history[i], roots);
            check.Check(history[i], default);
            check.Differences(history[i], default);
        }
    }

    private static void ReadTotals(byte[] file)
    {
        // With a checksum that is right, so that the numbers behind it are read.
        var body = file.AsSpan(Math.Min(SealedFile.HeaderSize, file.Length)).ToArray();
        StatisticsTotals.Decode(SealedFile.Open(SealedFile.Seal(body, CacheVersion.Format), CacheVersion.Format));
    }

    private void ReadRecords(byte[] content)
    {
        var file = _folder["records"];
        File.WriteAllBytes(file, content);
        Assert.All(RecordLog.Read(file), record => Assert.NotEqual(long.MinValue, record.Kind));
    }

    private static void ReadResponseFile(byte[] text) =>
        Assert.NotNull(ResponseFile.Tokens(Encoding.UTF8.GetString(text)).ToList());
}
