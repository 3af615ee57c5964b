using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli;

/// <summary>Entry point of the process.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => Application.Run(arguments, new ProcessHost());
}
