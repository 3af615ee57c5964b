using Wrapgen.Platform.Freshness;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>A unit of this run, and the same unit of the last run if it is up to date.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Input">Hash of the models and templates that the stubs depend on.</param>
/// <param name="Last">The unit of the last run; null if the unit is stale.</param>
internal sealed record ExaminedUnit(StubUnit Unit, UInt128 Input, RecordedUnit? Last)
{
    /// <summary>
    /// The files that only this unit depends on, with the stamps that they had before they were read.
    /// </summary>
    private IReadOnlyList<RecordedFile> Files { get; init; } = [];

    /// <summary>Compares a unit with the last run.</summary>
    public static ExaminedUnit Of(StubUnit unit, UInt128 input, RunRecord? last) =>
        last?.Find(unit.Name) is { } known && known.Input == input && known.FilesHold()
            ? new ExaminedUnit(unit, input, known)
            : new ExaminedUnit(unit, input, Last: null)
            {
                Files = [.. unit.Files.Select(file => new RecordedFile(file, FileFingerprint.Of(file)))],
            };

    /// <summary>Adds the unit to the record of this run, and returns its files.</summary>
    public IReadOnlyList<RecordedOutput> Record(RunRecordBuilder built, StubOutputs outputs)
    {
        if (Last is not null)
        {
            built.Keep(Last);
            return Last.Outputs();
        }
        built.AddUnit(new RunUnit(Unit.Name, Input) { Inputs = Files, Outputs = outputs.Of(Unit) });
        return outputs.Of(Unit);
    }
}
