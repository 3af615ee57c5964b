using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>A file with what it was.</summary>
internal readonly record struct RecordedFile(string Path, FileFingerprint Fingerprint);

/// <summary>What a module run read, and what it wrote, of one submodule.</summary>
internal sealed record SubmoduleState(
    string Name,
    EquatableArray<RecordedFile> Inputs,
    EquatableArray<RecordedFile> Outputs,
    EquatableArray<ConstructorText> Constructors,
    EquatableArray<string> Functions,
    EquatableArray<WrappingWarning> Warnings
);

/// <summary>
/// What a module run read and wrote. As long as all of it holds there is nothing to do; when single submodules changed, only they are
/// read again (docs/incremental.md).
/// </summary>
internal sealed record ModuleState
{
    /// <summary>Layout of the file; another one is as good as none.</summary>
    public const int Version = 1;

    /// <summary>The program, the options, the profile.</summary>
    public required UInt128 Settings { get; init; }

    /// <summary>All alias lines of the module and those it depends on: what every submodule's text follows from.</summary>
    public required UInt128 Aliases { get; init; }

    /// <summary>Which database the models went to.</summary>
    public required int Database { get; init; }

    /// <summary>When it was recorded, in nanoseconds since 1970.</summary>
    public required long RecordedAt { get; init; }

    /// <summary>Master indexes, and alias files of other modules.</summary>
    public required EquatableArray<RecordedFile> Inputs { get; init; }

    /// <summary>Files of the module as a whole.</summary>
    public required EquatableArray<RecordedFile> Outputs { get; init; }

    /// <summary>Its submodules in writing order.</summary>
    public required EquatableArray<SubmoduleState> Submodules { get; init; }

    /// <summary>True when all of these files have the content that they had.</summary>
    public bool Holds(EquatableArray<RecordedFile> files) => TryRefresh(files, out _);

    /// <summary>The state with the stamps of today, when everything in it holds; null when anything changed.</summary>
    public ModuleState? Refreshed()
    {
        var now = NativeFiles.Now();
        if (!TryRefresh(Inputs, out var inputs) || !TryRefresh(Outputs, out var outputs))
            return null;
        var submodules = new List<SubmoduleState>(Submodules.Count);
        foreach (var submodule in Submodules.AsSpan())
        {
            if (!TryRefresh(submodule.Inputs, out var itsInputs) || !TryRefresh(submodule.Outputs, out var itsOutputs))
                return null;
            submodules.Add(submodule with { Inputs = itsInputs, Outputs = itsOutputs });
        }
        return this with
        {
            RecordedAt = now,
            Inputs = inputs,
            Outputs = outputs,
            Submodules = EquatableArray.From(submodules),
        };
    }

    /// <summary>True when some stamp proves nothing yet, so that the next run would have to read the file's content.</summary>
    public bool HasUnsettledStamps() =>
        HasUnsettled(Inputs)
        || HasUnsettled(Outputs)
        || Submodules.Any(submodule => HasUnsettled(submodule.Inputs) || HasUnsettled(submodule.Outputs));

    private bool HasUnsettled(EquatableArray<RecordedFile> files)
    {
        foreach (var file in files.AsSpan())
            if (!file.Fingerprint.Stamp.IsSettled(RecordedAt))
                return true;
        return false;
    }

    private bool TryRefresh(EquatableArray<RecordedFile> files, out EquatableArray<RecordedFile> refreshed)
    {
        refreshed = files;
        var changed = new RecordedFile[files.Count];
        for (var index = 0; index < files.Count; index++)
        {
            if (!files[index].Fingerprint.Holds(files[index].Path, RecordedAt, out var now))
                return false;
            changed[index] = files[index] with { Fingerprint = now };
        }
        refreshed = EquatableArray.Create<RecordedFile>(changed);
        return true;
    }
}
