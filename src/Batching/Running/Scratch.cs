using System.Globalization;

namespace Wrapgen.Batching.Running;

/// <summary>Where castxml writes before an output gets its place. Nothing of it is left, however the run ends.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("wrapgen-castxml-").FullName;
    private int _count;

    /// <summary>A new folder for one run of castxml.</summary>
    public BatchFiles Open()
    {
        var number = Interlocked.Increment(ref _count);
        return new BatchFiles(
            Directory.CreateDirectory(Path.Combine(_root, number.ToString(CultureInfo.InvariantCulture))).FullName
        );
    }

    /// <summary>Removes the files of one run.</summary>
    public static void Close(BatchFiles files) => Directory.Delete(files.Folder, recursive: true);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
