namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>
/// A source tree with one unit that includes two headers, and a build tree beside it, as CMake lays them out.
/// </summary>
internal sealed class Checkout
{
    public Checkout(string path, string build = "build")
    {
        Source = Path.Combine(path, "source");
        Build = Path.Combine(path, build);
        foreach (var folder in (string[])["include/sub", "first/sub"])
            Directory.CreateDirectory(Path.Combine(Source, folder));
        Directory.CreateDirectory(Build);
        Unit = Write(Path.Combine(Build, "unit.cxx"), "#include \"top.h\"\n#include <sub/deep.h>\nint unit;\n");
        ResponseFile = Path.Combine(Build, "unit.castxml.inc");
        Output = Path.Combine(Build, "unit.xml");
        Top = Path.Combine(Source, "include", "top.h");
        Deep = Path.Combine(Source, "include", "sub", "deep.h");
        if (!File.Exists(Top))
            Write(Top, "#include \"sub/near.h\"\nint top;\n");
        if (!File.Exists(Deep))
            Write(Deep, "#include \"near.h\"\nint deep;\n");
        Near = Path.Combine(Source, "include", "sub", "near.h");
        if (!File.Exists(Near))
            Write(Near, "int near;\n");
        SearchIn("first", "include");
    }

    public string Source { get; }

    public string Build { get; }

    public string Unit { get; }

    public string ResponseFile { get; }

    public string Output { get; }

    public string Top { get; }

    public string Deep { get; }

    public string Near { get; }

    /// <summary>The command of the build system, without the cache in front of it.</summary>
    public List<string> Arguments { get; } =
    [
        "--castxml-output=1",
        "--castxml-start",
        "_wrapping_",
        "--castxml-cc-gnu",
        "(",
        "no-such-compiler",
        "-std=c++17",
        ")",
        "-w",
        "-c",
    ];

    public string Xml => File.ReadAllText(Output);

    /// <summary>Writes the response file: include directories below the source tree, in order.</summary>
    public void SearchIn(params string[] folders) =>
        Write(ResponseFile, string.Concat(folders.Select(folder => $"-I\"{Quote(Path.Combine(Source, folder))}\"\n")));

    public static string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a shell script that can be run.</summary>
    public static void WriteProgram(string path, string script)
    {
        Write(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public IEnumerable<string> Command(string castxml) =>
        [castxml, "-o", Output, .. Arguments, "@" + ResponseFile, Unit];

    /// <summary>Escapes text for double quotes, in response files as well as in the stand-in's shell.</summary>
    private static string Quote(string path) =>
        string.Concat(
            path.Select(character => character is '\\' or '"' or '$' or '`' ? $"\\{character}" : character.ToString())
        );
}
