using System.Globalization;

namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>
/// The folder of a reader: files of the checkout, the result of <c>wrapgen demo --output demo</c>, and in <c>ITK</c> a
/// project that calls CMake as ITK does. <c>wrapgen</c> is in PATH.
/// </summary>
public sealed class ReadersFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _pristine;
    private readonly Dictionary<string, string?> _environment;

    public ReadersFolder()
    {
        _pristine = _folder["pristine"];
        Path = _folder["reader"];
        _folder.Write("bin/wrapgen", $"#!/bin/sh\nexec {string.Join(' ', Tool.Wrapgen.Select(Quoted))} \"$@\"\n");
        Directory.CreateDirectory(_folder["home"]);
        _environment = new Dictionary<string, string?>
        {
            ["PATH"] = _folder["bin"] + System.IO.Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = _folder["home"],
            ["ITK_WRAP_CACHE"] = null,
            ["DOTNET_CLI_HOME"] = Environment.GetEnvironmentVariable("HOME"),
        };
        foreach (var name in new[] { "cmake", "docs", "examples" })
            Copy(Repository.PathOf(name), System.IO.Path.Combine(Path, name));
        Copy(
            Repository.PathOf("src", "Emitters", "Stubs", "Templates"),
            System.IO.Path.Combine(Path, "src", "Emitters", "Stubs", "Templates")
        );
        Copy(Repository.PathOf("tests", "cmake", "itk_fixture"), System.IO.Path.Combine(Path, "ITK"));
        Succeed("chmod +x ../bin/wrapgen && wrapgen demo --output demo");
        Directory.Move(Path, _pristine);
    }

    public string Path { get; }

    /// <summary>True if the shell that the blocks are written for is installed.</summary>
    public static bool HasShell => Tool.Find("bash") is not null;

    /// <summary>
    /// Undoes what earlier blocks did. The path stays the same, so that the records of the demo remain valid.
    /// </summary>
    public ReadersFolder Reset()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
        Assert.Equal(0, Tool.Run(["cp", "-a", _pristine, Path]).ExitCode);
        return this;
    }

    public string Write(string name, string text) => _folder.Write(System.IO.Path.Combine("reader", name), text);

    /// <summary>Runs commands as if a reader had pasted them; stops at the first that fails.</summary>
    public ToolResult Run(string commands) =>
        Tool.Run(["bash", "-euo", "pipefail", "-c", commands], Path, _environment);

    public void Dispose() => _folder.Dispose();

    private void Succeed(string command)
    {
        var result = Run(command);
        if (result.ExitCode != 0)
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{command}: {result.ExitCode} {result.Output}{result.Error}"
                )
            );
    }

    private static string Quoted(string text) => $"'{text}'";

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
