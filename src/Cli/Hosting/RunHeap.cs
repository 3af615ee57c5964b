using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wrapgen.Cli.Hosting;

/// <summary>
/// Reserves managed memory for a process that runs modules or strict stubs and exits. Nearly all of its objects live
/// until then: early collections would only copy them, and touching memory page by page costs more than filling it.
/// </summary>
internal static unsafe partial class RunHeap
{
    /// <summary>
    /// What a module run may allocate before the first collection. ITK's largest module allocates about twice that.
    /// </summary>
    public const long ModuleSize = 64L << 20;

    private const long HugePage = 2L << 20;
    private const int AdviseHugePages = 14;

    /// <summary>
    /// Reserves managed memory, in pages of 2 MB where the system has them; a page is occupied when it is first used.
    /// </summary>
    public static void Reserve(long size)
    {
        if (OperatingSystem.IsLinux() && !RuntimeFeature.IsDynamicCodeSupported)
            AdviseHeap(size);
        // Costs a collection, of the few objects that exist so far.
        GC.TryStartNoGCRegion(size);
    }

    /// <summary>
    /// The heap grows upward from the current allocation. A system that ignores the advice provides small pages.
    /// </summary>
    private static void AdviseHeap(long size)
    {
        var marker = new object();
        var start = *(nint*)Unsafe.AsPointer(ref marker) / (nint)HugePage * (nint)HugePage;
        _ = Advise(start, (nuint)(2 * size), AdviseHugePages);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
