using Wrapgen.Caching.Running;

namespace Wrapgen.Cli.Hosting;

/// <summary>The streams, signals and memory of this process, each opened on first use: start-up time counts.</summary>
internal sealed class ProcessHost : ICommandHost
{
    public TextWriter Output => Console.Out;

    public TextWriter Error => Console.Error;

    public IToolConsole ToolConsole { get; } = new StandardStreams();

    public bool IsTerminal => !Console.IsOutputRedirected && !Console.IsErrorRedirected && Variable("TERM") != "dumb";

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    public Stream OpenOutput() => Console.OpenStandardOutput();

    public Stream OpenInput() => Console.OpenStandardInput();

    public int RunInterruptibly(Func<CancellationToken, int> work) => Interruption.Run(work);

    public void ReserveHeap(long bytes) => RunHeap.Reserve(bytes);
}
