using System.Globalization;

namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>
/// A reader's folder: what a checkout has to offer, after <c>wrapgen demo --output demo</c>, with <c>wrapgen</c> in PATH. A project that
/// calls CMake as ITK does lies in <c>ITK</c>.
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

    /// <summary>Whether there is a shell that the blocks are written for.</summary>
    public static bool HasShell => Tool.Find("bash") is not null;

    /// <summary>Undoes what earlier blocks did; the path stays the same, so that what the demo remembers of it holds.</summary>
    public ReadersFolder Reset()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
        Assert.Equal(0, Tool.Run(["cp", "-a", _pristine, Path]).ExitCode);
        return this;
    }

    public string Write(string name, string text) => _folder.Write(System.IO.Path.Combine("reader", name), text);

    /// <summary>Runs commands as somebody would who pastes them; ends with the first that fails.</summary>
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
