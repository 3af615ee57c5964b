using System.Text;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Running;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Swig;

/// <summary>
/// SWIG's library of interface files. SWIG reports those that it includes, but not those whose text it inserts into the
/// wrapper, so the whole library counts as a part of the program.
/// </summary>
internal static class SwigLibrary
{
    /// <summary>The folders that a Python wrapper is made from.</summary>
    private static readonly string[] Parts = ["python", "", "std", "typemaps"];

    /// <summary>The library as a program of the command.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="program">SWIG; null when it is not found.</param>
    public static ToolProgram Program(Invocation invocation, string? program)
    {
        var question = string.Join(
            '\0',
            "swig library",
            program,
            invocation.Variable("SWIG_LIB"),
            invocation.Variable("SWIG_FEATURES")
        );
        return new ToolProgram("library", program, question, digests => Probe(invocation, program!, digests));
    }

    private static ProgramProbe Probe(Invocation invocation, string program, FileDigests digests)
    {
        var root = Ask(invocation, program);
        var watched = new List<string> { program, root };
        var hash = new DigestBuilder();
        foreach (var part in Parts)
        {
            var folder = part.Length == 0 ? root : $"{root}/{part}";
            watched.Add(folder);
            if (!Directory.Exists(folder))
                continue;
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                watched.Add(file);
                hash.Append(Encoding.UTF8.GetBytes($"{part}/{Path.GetFileName(file)}\0"));
                hash.Append(digests.Of(file) ?? throw new IOException($"{file} cannot be read."));
            }
        }
        return new ProgramProbe(new ProgramIdentity(hash.Finish(), [$"{root}/python", root]), watched);
    }

    private static string Ask(Invocation invocation, string program)
    {
        var answer = CapturedProcess.Run([program, "-swiglib"], invocation.Apply).Output;
        var root = answer.Split('\n')[0].Trim();
        return root.Length > 0 ? root : throw new IOException($"{program} does not tell where its library is.");
    }
}
