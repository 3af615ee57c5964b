using System.Text;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Running;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Programs;

/// <summary>
/// Identifies a program by the content of its binary and by the shared libraries that the binary loads. A
/// distribution's castxml has its parser in libclang, which is upgraded separately.
/// </summary>
internal static class BinaryProbe
{
    /// <summary>The first bytes of a library contain its build id, which identifies the rest.</summary>
    private const int LibraryHead = 64 * 1024;

    public static ProgramProbe Run(string path, FileDigests digests)
    {
        var watched = new List<string> { path };
        var hash = new DigestBuilder();
        if (digests.Of(path) is not { } content)
            throw new IOException($"{path} cannot be read.");
        hash.Append(content);
        foreach (var library in SharedLibraries(path))
        {
            watched.Add(library);
            hash.Append(Encoding.UTF8.GetBytes($"{Path.GetFileName(library)}\0{FileStamp.Of(library).Size}\0"));
            hash.Append(Head(library));
        }
        return new ProgramProbe(new ProgramIdentity(hash.Finish(), []), watched);
    }

    /// <summary>
    /// Asks the dynamic loader, which lists the libraries instead of starting the program. Only a dynamically linked
    /// program is asked: any other would simply run.
    /// </summary>
    private static List<string> SharedLibraries(string path)
    {
        var result = new List<string>();
        if (!OperatingSystem.IsLinux() || !ElfFile.IsDynamicProgram(path))
            return result;
        var listing = CapturedProcess.Run([path], environment => environment["LD_TRACE_LOADED_OBJECTS"] = "1");
        foreach (var line in listing.Output.Split('\n'))
        {
            var start = line.IndexOf('/', StringComparison.Ordinal);
            var end = line.LastIndexOf(" (", StringComparison.Ordinal);
            if (start >= 0 && end > start)
                result.Add(line[start..end]);
        }
        result.Sort(StringComparer.Ordinal);
        return result;
    }

    private static byte[] Head(string path)
    {
        using var handle = File.OpenHandle(path);
        var head = new byte[LibraryHead];
        return head[..RandomAccess.Read(handle, head, 0)];
    }
}
