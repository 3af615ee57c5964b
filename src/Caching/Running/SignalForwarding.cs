using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Wrapgen.Caching.Running;

/// <summary>Passes on the signals that end a build, to the tool, whose end ends this process as well.</summary>
internal sealed partial class SignalForwarding : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    public SignalForwarding(Process process)
    {
        if (OperatingSystem.IsWindows())
            return;
        var id = process.Id;
        foreach (
            var (signal, number) in ((PosixSignal, int)[])
                [(PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3)]
        )
        {
            _registrations.Add(
                PosixSignalRegistration.Create(
                    signal,
                    context =>
                    {
                        context.Cancel = true;
                        _ = Kill(id, number);
                    }
                )
            );
        }
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
