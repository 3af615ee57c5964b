using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wrapgen.Cli;

/// <summary>
/// Managed memory for a process that makes modules or exact stubs and ends: nearly all of its objects live until then, so that collecting them
/// early only copies them, and touching the memory page by page costs more than filling it.
/// </summary>
internal static unsafe partial class RunHeap
{
    /// <summary>What is allocated before the first collection; the largest module of ITK allocates about twice that.</summary>
    private const long Size = 64L << 20;

    private const long HugePage = 2L << 20;
    private const int AdviseHugePages = 14;

    /// <summary>Takes the memory from the system, in pages of 2 MB where it has them; it is occupied as it is used.</summary>
    public static void Reserve()
    {
        if (OperatingSystem.IsLinux() && !RuntimeFeature.IsDynamicCodeSupported) AdviseHeap();
        // Costs a collection of what little there is so far.
        GC.TryStartNoGCRegion(Size);
    }

    /// <summary>The heap grows upward from where objects are allocated now. A system that does not take the advice gives small pages.</summary>
    private static void AdviseHeap()
    {
        var marker = new object();
        var start = *(nint*)Unsafe.AsPointer(ref marker) / (nint)HugePage * (nint)HugePage;
        _ = Advise(start, (nuint)(2 * Size), AdviseHugePages);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
