using System.Text;
using System.Text.Json;
using Wrapgen.Batching.Equality;
using Wrapgen.Batching.Graphs;
using Wrapgen.Batching.Results;
using Wrapgen.Batching.Units;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Batching.Tests.Running;

/// <summary>
/// Units with a program in place of castxml. It writes each source as its XML, and does what words in the sources tell it to:
/// fail, crash, run out of memory, warn, or wait.
/// </summary>
internal sealed class FakeTree : IDisposable, IToolConsole, IBatchObserver
{
    private const string Program = """
        #!/bin/sh
        echo run >> "$(dirname "$0")/runs"
        while [ $# -gt 0 ]; do
          case "$1" in
            -o) out=$2; shift;;
            -MF) dep=$2; shift;;
            *.dot) dot=$1;;
            *.cxx) source=$1;;
          esac
          shift
        done
        units=$(sed -n 's/^#include "\(.*\)"$/\1/p' "$source")
        [ -n "$units" ] || units=$source
        count=0
        code=0
        for unit in $units; do
          count=$((count + 1))
          if grep -q '^wait$' "$unit"; then printf half > "$out"; : > "$(dirname "$0")/waits"; exec sleep 1000; fi
          if grep -q '^crash$' "$unit"; then printf half > "$out.tmp"; kill -SEGV $$; fi
          if grep -q '^fail$' "$unit"; then
            [ "$unit" = "$source" ] || echo "In file included from $source:$((count * 3 - 1)):" >&2
            echo "$unit:1:1: error: it fails" >&2
            code=3
          fi
          if grep -q '^warn$' "$unit"; then echo "$unit:1:1: warning: it warns" >&2; fi
        done
        if [ $count -gt 2 ] && cat $units | grep -q '^large$'; then exit 134; fi
        echo "out: $source $units" > "$dep"
        if [ -n "$dot" ]; then
          i=0
          echo "header_0 [ label=\"${source#/}\"];" > "$dot"
          for unit in $units; do
            i=$((i + 1))
            echo "header_$i [ label=\"${unit#/}\"];" >> "$dot"
            echo "header_0 -> header_$i" >> "$dot"
          done
        fi
        [ $code = 0 ] || exit $code
        cat $units > "$out"
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _printed = new();
    private readonly List<string> _sources = [];

    public FakeTree()
    {
        var program = _folder.Write("castxml", Program.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public BatchOptions Options { get; init; } = new() { Jobs = 1, WritesSlices = true };

    public string Printed => _printed.ToString();

    /// <summary>The number of processes so far.</summary>
    public int Runs => File.Exists(_folder["runs"]) ? File.ReadAllLines(_folder["runs"]).Length : 0;

    public bool IsWaiting => File.Exists(_folder["waits"]);

    /// <summary>Adds units; what a unit does is a line of its source.</summary>
    public FakeTree With(params string[] units)
    {
        foreach (var unit in units)
            _sources.Add(_folder.Write($"u{_sources.Count}.cxx", $"{unit}\nnamespace _wrapping_ {{}}\n"));
        return this;
    }

    public string Output(int unit) => Path.ChangeExtension(_sources[unit], ".xml");

    public BatchSummary Run(CancellationToken cancellation = default) =>
        Created().Run(WriteUnits(), this, cancellation);

    public BatchSummary Run(IProgress<BatchProgress> progress) =>
        Created().Run(WriteUnits(), progress, CancellationToken.None);

    private BatchRun Created() => new(Options, new CacheSettings { IsBypassed = true }, this, Open);

    private string WriteUnits()
    {
        var entries = _sources.Select(source => new
        {
            directory = _folder.Path,
            arguments = (string[])
                [
                    _folder["castxml"],
                    "-o",
                    Path.ChangeExtension(source, ".xml"),
                    "--castxml-output=1",
                    "--castxml-start",
                    "_wrapping_",
                    source,
                ],
        });
        return _folder.Write("units.json", JsonSerializer.Serialize(entries));
    }

    /// <summary>What stands in the folder, apart from what the tree itself has put there.</summary>
    public IEnumerable<string> Written() =>
        Directory
            .EnumerateFiles(_folder.Path)
            .Select(file => Path.GetFileName(file)!)
            .Where(file => file is not ("castxml" or "units.json" or "runs" or "waits") && !file.EndsWith(".cxx"))
            .Order(StringComparer.Ordinal);

    public void Write(StandardStream stream, ReadOnlySpan<byte> bytes) =>
        _printed.Append(Encoding.UTF8.GetString(bytes));

    public void Read(int units) { }

    public void Started(string run) { }

    public void Ended(string run, int units, TimeSpan elapsed) { }

    public void Dispose() => _folder.Dispose();

    private static IBatchXml Open(string xml, IReadOnlyList<CastXmlUnit> units, IncludeGraph graph) =>
        new CopiedSources(units);

    private sealed class CopiedSources(IReadOnlyList<CastXmlUnit> units) : IBatchXml
    {
        public Doubt? DoubtOf(int unit) => null;

        public byte[] Slice(int unit) => File.ReadAllBytes(units[unit].Source);

        public IReadOnlyList<UnitReference?> Keep(
            IReadOnlyList<int> units,
            IReadOnlyList<ContentReference> contents,
            string folder
        ) => [.. units.Select(_ => (UnitReference?)null)];

        public void Dispose() { }
    }
}
