using Wrapgen.Batching.Running;

namespace Wrapgen.Batching.Tests.Running;

public sealed class ToolRunTests
{
    [Fact]
    public void A_process_of_a_batch_has_a_limit_of_memory_and_keeps_its_arguments()
    {
        var command = ToolRun.WithMemory(["/bin/sh", "-c", "ulimit -d; echo \"$1\"", "sh", "a \"b\" $c"], 0.5);
        var outcome = ToolRun.Run(command, "/", TestContext.Current.CancellationToken);
        Assert.Equal("500000\na \"b\" $c\n", outcome.Text);
    }
}
