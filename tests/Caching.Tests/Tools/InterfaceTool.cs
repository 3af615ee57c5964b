using System.Text;
using System.Text.RegularExpressions;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Tools;

namespace Wrapgen.Caching.Tests.Tools;

/// <summary>
/// A tool that differs from castxml in everything that the cache leaves to tools: it has two outputs, one of them
/// optional, its own include syntax and depfile option, and it cannot list inputs without a run.
/// </summary>
internal sealed partial class InterfaceTool : ICachedTool
{
    /// <summary>
    /// Called as <c>TOOL -o OUT [-MMD LIST] UNIT</c>. A unit that says <c>%module</c> has a second output.
    /// </summary>
    public const string Script = """
        #!/bin/sh
        echo run >> "$0.log"
        out=$2 list= unit=
        shift 2
        while [ $# -gt 0 ]; do
          if [ "$1" = -MMD ]; then list=$2; shift 2; else unit=$1; shift; fi
        done
        inputs="$unit $(sed -n "s#^%include \"\(.*\)\"#$(dirname "$unit")/\1#p" "$unit")"
        [ -n "$list" ] && echo "$out: $inputs" > "$list"
        cat $inputs > "$out"
        grep -q %module "$unit" && cat $inputs > "$out.py"
        echo wrapped
        exit 0
        """;

    public string Name => "interface";

    public string Summary => "";

    public IReadOnlyList<string> KeyVariables => [];

    public ToolCommand Read(Invocation invocation)
    {
        var arguments = invocation.Arguments.ToList();
        return new ToolCommand
        {
            Invocation = invocation,
            Obstacle = arguments.Contains("-help") ? "the flag -help" : null,
            Outputs = [new ToolOutput(arguments[1]), new ToolOutput(arguments[1] + ".py", IsOptional: true)],
            Unit = arguments[^1],
            KeyArguments = [.. arguments.Skip(2).SkipLast(1).Select(argument => new CommandArgument(argument))],
            Programs = [ToolProgram.Binary(Name, ProgramPath.Find(invocation.Program, ""))],
        };
    }

    public IReadOnlyList<string> DepfileArguments(string depfile, string? target) => ["-MMD", depfile];

    public IReadOnlyList<string>? ListingCommand(ToolCommand command, string depfile) => null;

    public IReadOnlyList<string> ReadListing(string output) => [];

    public ScannedSource Scan(ReadOnlySpan<byte> source) =>
        new(
            [
                .. Include()
                    .Matches(Encoding.UTF8.GetString(source))
                    .Select(match => new IncludeDirective(IncludeForm.Quoted, match.Groups[1].Value)),
            ],
            UsesTime: false,
            HasOpaqueProbes: false,
            ComputesWithPath: false,
            FileMacros: []
        );

    public bool CanRelocate(byte[] output, ReadOnlySpan<byte> paths, IEnumerable<string> directories) => true;

    public byte[] Relocate(byte[] output, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to) => output;

    [GeneratedRegex("^%include \"(.*)\"", RegexOptions.Multiline)]
    private static partial Regex Include();
}
