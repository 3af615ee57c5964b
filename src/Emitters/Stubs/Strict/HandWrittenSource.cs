using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Swig.Reading;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What hand-written interface files say, and the types that the profile knows of it.</summary>
/// <param name="Files">The files.</param>
/// <param name="Rules">Conventions of the library.</param>
internal sealed record HandWrittenSource(HandWrittenFiles Files, StrictStubRules Rules)
{
    /// <summary>The files of a stub run.</summary>
    /// <param name="options">Options of the run.</param>
    /// <param name="reads">Told the path of each file before it is read, one at a time.</param>
    public static HandWrittenSource Of(StubOptions options, Action<string> reads)
    {
        var rules = options.Profile.StrictStubs;
        var directories = options.InterfaceDirectories.AsEnumerable();
        // A build system keeps them at a fixed place beside the list of manifests. A report on a store has no such list.
        if (options.IndexListFile.Length > 0)
        {
            var build = Path.GetDirectoryName(Path.GetFullPath(options.IndexListFile)) ?? "";
            directories = directories.Concat(rules.InterfaceFolders.Select(folder => Path.Combine(build, folder)));
        }
        return new HandWrittenSource(new HandWrittenFiles([.. directories.Where(Directory.Exists)], reads), rules);
    }
}
