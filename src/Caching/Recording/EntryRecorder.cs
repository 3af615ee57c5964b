using System.IO.Hashing;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Statistics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Recording;

/// <summary>Stores what runs of a command read and produced.</summary>
/// <param name="session">The cache.</param>
/// <param name="plan">The command.</param>
/// <param name="reader">Reads the inputs; null for one that reads every file itself.</param>
internal sealed class EntryRecorder(CacheSession session, RunPlan plan, SourceReader? reader = null)
{
    /// <summary>Records the files that a run read; null when the run must not be recorded.</summary>
    /// <param name="files">Every file, the unit first.</param>
    /// <param name="places">What is in the directories now, after the run.</param>
    /// <param name="started">When the run started.</param>
    /// <param name="obstacle">Why nothing is recorded; null when it is.</param>
    public RecordedInputs? RecordInputs(
        IReadOnlyList<string> files,
        DirectoryContents places,
        long started,
        out string? obstacle
    )
    {
        obstacle = plan.InputsAreUnchanged() ? null : $"a response file or {plan.Tool.Name} changed during the run";
        return obstacle is null
            ? new HeaderSetRecorder(
                plan.Roots,
                reader ?? new SourceReader(plan.Tool.Scan, session.Stamps),
                places,
                started
            )
            {
                LooksBesideAllIncluders = plan.Tool.LooksBesideAllIncluders,
            }.Record(files, plan.Command.ForcedIncludes, plan.Identity.EntryBase, out obstacle)
            : null;
    }

    /// <summary>Stores a successful run.</summary>
    /// <returns>Why the run is not stored; null when it is.</returns>
    public string? TryStore(RunProducts run)
    {
        if (run.Log is null)
            return $"{plan.Tool.Name} printed too much";
        if (RecordInputs(run.Inputs, run.Places, run.Started, out var obstacle) is not { } inputs)
            return obstacle;
        if (ReadOutputs(run, out obstacle) is not { } contents)
            return obstacle;
        var set = inputs.Set;
        // Messages name the files of the checkout in which they were printed.
        if (!CanRelocate(contents, inputs) || run.Log.Any(chunk => chunk.Bytes.Span.Contains((byte)'/')))
            set = set with { Traits = set.Traits | HeaderSetTraits.BoundToPaths };
        var key = inputs.Survey.KeyFor(set.Traits, plan.Roots);
        var cost = (long)run.Elapsed.TotalMilliseconds;
        var entry = new CacheEntry(cost, inputs.Survey.Paths, run.Log, [.. Pack(contents)]).Encode();
        if (!session.Store.TryWrite(new ObjectId(ObjectKind.Entry, key), entry))
            return "no cache folder takes it";
        HeaderCheck.Remember(session.Stamps, inputs.Survey, key);
        if (AddToHistory(set, key))
            session.Statistics.Count(CacheEvent.Store, bytes: entry.Length, milliseconds: cost);
        return null;
    }

    /// <summary>
    /// Remembers a header set, so that the next run of the command finds the entry without the preprocessor.
    /// </summary>
    /// <param name="set">The set.</param>
    /// <param name="entry">The key of the entry that it leads to.</param>
    public bool AddToHistory(HeaderSet set, Digest entry)
    {
        var encoded = set.Encode();
        if (!AddToHistory(encoded))
            return false;
        if (session.Uploads.AreWanted)
            session.Uploads.Add(plan.Identity.Key, entry, plan.Portable.TryMake(encoded));
        return true;
    }

    /// <summary>Remembers an encoded header set, such as one that a remote cache has.</summary>
    public bool AddToHistory(ReadOnlySpan<byte> set)
    {
        var identity = plan.Identity;
        using var older = session.Store.TryRead(identity.History, HeaderSetHistory.Decode);
        var history = HeaderSetHistory.EncodeWith(identity.Parts, set, older?.Value);
        if (!session.Store.TryWrite(identity.History, history))
            return false;
        using var unit = session.Store.TryRead(identity.UnitCommands, UnitCommands.Decode);
        session.Store.TryWrite(identity.UnitCommands, (unit?.Value ?? new UnitCommands([])).With(identity).Encode());
        return true;
    }

    /// <summary>The content of each declared output; null when one that must exist does not.</summary>
    private IReadOnlyList<byte[]?>? ReadOutputs(RunProducts run, out string? obstacle)
    {
        var outputs = plan.Command.Outputs;
        var contents =
            run.Outputs
            ?? [.. outputs.Select(output => IsWritten(output, run) ? File.ReadAllBytes(output.Path) : null)];
        obstacle = null;
        for (var i = 0; i < outputs.Count; i++)
            if (!outputs[i].IsOptional && contents[i] is null)
                obstacle = $"{plan.Tool.Name} did not write {outputs[i].Path}";
        obstacle ??= plan.Tool.FindObstacle(plan.Command, contents);
        return obstacle is null ? contents : null;
    }

    private bool CanRelocate(IReadOnlyList<byte[]?> contents, RecordedInputs inputs)
    {
        if (inputs.Set.Traits.HasFlag(HeaderSetTraits.BoundToPaths))
            return false;
        var baseDirectories = plan.Roots.Paths.Skip(plan.Roots.Search.Count);
        foreach (var content in contents)
            if (content is not null && !plan.Tool.CanRelocate(content, inputs.Survey.Paths.Span, baseDirectories))
                return false;
        return true;
    }

    private IEnumerable<StoredOutput> Pack(IReadOnlyList<byte[]?> contents)
    {
        for (var number = 0; number < contents.Count; number++)
        {
            if (contents[number] is not { } content)
                continue;
            var (format, packed) = OutputCodec.Pack(content, session.Settings.Format);
            yield return new StoredOutput(number, format, content.Length, XxHash128.HashToUInt128(content), packed);
        }
    }

    /// <summary>An optional output that is older than the run belongs to another one.</summary>
    private static bool IsWritten(ToolOutput output, RunProducts run) =>
        FileStamp.OfName(output.Path) is { Kind: FileKind.Regular } stamp
        && !(output.IsOptional && stamp.IsBefore(run.Started));
}
