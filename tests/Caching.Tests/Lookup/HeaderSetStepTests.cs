using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Tests.Tools;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Tests.Lookup;

/// <summary>A lookup says in its verdict what it found, or why it found nothing.</summary>
public sealed class HeaderSetStepTests : IDisposable
{
    private readonly ToolBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_command_that_never_ran_is_not_recorded() =>
        Assert.Equal(new Miss(MissReason.NotRecorded, ""), _bed.Look().Verdict.Miss);

    [Fact]
    public void An_unchanged_unit_hits()
    {
        _bed.Run();
        var verdict = _bed.Look().Verdict;
        Assert.Equal(CacheEvent.Hit, verdict.Level);
        Assert.NotNull(verdict.Entry);
    }

    [Fact]
    public void The_file_that_changed_is_named()
    {
        _bed.Run();
        File.WriteAllText(_bed.Part, "other\n");
        Assert.Equal(new Miss(MissReason.HeaderChanged, _bed.Part), _bed.Look().Verdict.Miss);
    }

    [Fact]
    public void That_the_entry_is_gone_says_more_than_that_a_newer_set_has_changed()
    {
        _bed.Run();
        File.WriteAllText(_bed.Part, "other\n");
        _bed.Run();
        File.WriteAllText(_bed.Part, "part\n");
        foreach (var id in _bed.Backend.Objects.Keys.Where(id => id.Kind == ObjectKind.Entry).ToList())
            _bed.Backend.Remove(id);
        Assert.Equal(new Miss(MissReason.EntryGone, ""), _bed.Look().Verdict.Miss);
    }

    [Fact]
    public void A_damaged_object_is_named_and_removed()
    {
        _bed.Run();
        var history = _bed.Backend.Objects.Keys.Single(id => id.Kind == ObjectKind.History);
        _bed.Backend.Damage();
        Assert.Equal(new Miss(MissReason.Damaged, _bed.Backend.NameOf(history)), _bed.Look().Verdict.Miss);
        Assert.DoesNotContain(history, _bed.Backend.Objects.Keys);
    }
}
