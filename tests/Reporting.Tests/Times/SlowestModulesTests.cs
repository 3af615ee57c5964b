using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Building;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Tests.Times;

public class SlowestModulesTests
{
    [Fact]
    public void The_slowest_modules_that_succeeded_come_first()
    {
        ModuleOutcome[] outcomes =
        [
            Outcome("Quick", 1, false),
            Outcome("Slow", 3, false, true),
            new("Failed", null, null, TimeSpan.FromSeconds(9)),
            Outcome("Middle", 2, true),
        ];

        Assert.Equal(
            [
                new SlowModule("Slow", 2, 1, TimeSpan.FromSeconds(3)),
                new SlowModule("Middle", 1, 1, TimeSpan.FromSeconds(2)),
            ],
            SlowestModules.Of(outcomes, 2)
        );
    }

    private static ModuleOutcome Outcome(string module, int seconds, params bool[] unchanged) =>
        new(
            module,
            new ModuleResult(
                module,
                [.. unchanged.Select(isUnchanged => new SubmoduleResult("s", "s.index.txt", [], isUnchanged))]
            ),
            null,
            TimeSpan.FromSeconds(seconds)
        );
}
