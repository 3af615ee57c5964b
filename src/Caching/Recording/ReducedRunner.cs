using System.Text;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Tools;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Recording;

/// <summary>
/// Runs a command with reduced copies of its inputs. Nothing that could be wrong is ever used: after a failure, a trace
/// of a copy in an output, or a doubt about what was read, the caller runs the whole command.
/// </summary>
/// <param name="plan">The command.</param>
/// <param name="console">Receives what the tool prints, with the names of the original files.</param>
internal sealed class ReducedRunner(RunPlan plan, IToolConsole console)
{
    /// <summary>Runs the reduced command; null when there is none, or when its result must not be used.</summary>
    /// <param name="scratch">Receives the list of inputs.</param>
    public RunProducts? TryRun(DepfileScratch scratch)
    {
        // The copies are made from what the files contain from now on.
        var started = NativeFiles.Now();
        using var reduced = plan.Tool.TryReduce(plan.Command);
        if (reduced is null)
            return null;
        var held = new HeldConsole();
        var listing = plan.Tool.DepfileArguments(Path.GetFullPath(scratch.Path), target: null);
        var result = new RecordedProcess(held).Run(
            plan.Tool.AddArguments(reduced.Command, listing),
            reduced.WorkingDirectory
        );
        if (
            result is not { ExitCode: 0, Log: not null }
            || Depfile.Parse(scratch.ReadText()) is not { } listed
            || reduced.Originals(listed) is not { } originals
            || plan.Command.Outputs.Any(output => IsTraced(reduced, output.Path))
        )
            return null;
        var log = new List<LogChunk>();
        foreach (var (stream, text) in held.Texts)
        {
            var bytes = Encoding.UTF8.GetBytes(reduced.Translate(text));
            console.Write(stream, bytes);
            log.Add(new LogChunk(stream, bytes));
        }
        var inputs = plan.Tool.CompleteInputs(plan.Command, originals);
        return new RunProducts(inputs, started, log, result.Elapsed);
    }

    private static bool IsTraced(IReducedRun reduced, string output) =>
        File.Exists(output) && reduced.IsTraced(File.ReadAllBytes(output));

    /// <summary>Keeps what a tool prints until it is known whether anyone should see it.</summary>
    private sealed class HeldConsole : IToolConsole
    {
        private readonly Dictionary<StandardStream, StringBuilder> _texts = [];

        public IEnumerable<(StandardStream Stream, string Text)> Texts =>
            _texts.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.ToString()));

        public void Write(StandardStream stream, ReadOnlySpan<byte> bytes)
        {
            if (!_texts.TryGetValue(stream, out var text))
                _texts.Add(stream, text = new StringBuilder());
            text.Append(Encoding.UTF8.GetString(bytes));
        }
    }
}
