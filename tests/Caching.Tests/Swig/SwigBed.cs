using System.Text;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Swig;

/// <summary>
/// A checkout with an interface that imports another, which imports a third, and a folder of typemaps; a cache; and the
/// real SWIG.
/// </summary>
internal sealed class SwigBed : IToolConsole, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _printed = new();
    private readonly Lock _order = new();

    public SwigBed()
    {
        var swig = ProgramPath.Find("swig", Environment.GetEnvironmentVariable("PATH"));
        Assert.SkipWhen(swig is null, "SWIG is not installed");
        Swig = Path.GetFullPath(swig!);
        Fill("checkout");
    }

    public string Swig { get; set; }

    public string this[params string[] parts] => _folder[parts];

    /// <summary>What the runs since the last question have printed.</summary>
    public string Printed
    {
        get
        {
            var text = _printed.ToString();
            _printed.Clear();
            return text;
        }
    }

    /// <summary>Writes a checkout.</summary>
    public void Fill(string checkout)
    {
        Write(
            $"{checkout}/src/unit.i",
            """
            %module unit
            %include "typemaps.i"
            %import middle.i
            class Unit : public Middle { public: int Own(int value); virtual int Shared(); };
            """
        );
        Write($"{checkout}/src/middle.i", "%module middle\n%import \"deep.i\"\nclass Middle : public Deep { };\n");
        Write($"{checkout}/shared/deep.i", "%module deep\nclass Deep { public: virtual int Shared(); };\n");
        Write($"{checkout}/shared/typemaps.i", "%typemap(in) int { $1 = 41; }\n");
        Directory.CreateDirectory(_folder[checkout, "first"]);
    }

    public string Write(string file, string text)
    {
        var path = _folder[file.Split('/')];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Wrapper(string checkout = "checkout") => File.ReadAllText(_folder[checkout, "out", "unit.cpp"]);

    public string Python(string checkout = "checkout") => File.ReadAllText(_folder[checkout, "out", "unit.py"]);

    public string[] Command(string checkout = "checkout", params string[] flags)
    {
        var output = Directory.CreateDirectory(_folder[checkout, "out"]).FullName;
        return
        [
            Swig,
            "-c++",
            "-python",
            .. flags,
            "-I" + _folder[checkout, "first"],
            "-I" + _folder[checkout, "shared"],
            "-outdir",
            output,
            "-o",
            Path.Combine(output, "unit.cpp"),
            _folder[checkout, "src", "unit.i"],
        ];
    }

    /// <summary>Runs a command through the cache, and expects success after a line that begins like this.</summary>
    public void Expect(string outcome, IReadOnlyList<string> command, RunOptions? options = null)
    {
        var exitCode = Run(command, options);
        var printed = Printed;
        Assert.True(exitCode == 0, printed);
        Assert.Contains("wrapgen swig: " + outcome, printed, StringComparison.Ordinal);
    }

    public void Expect(string outcome, string checkout = "checkout", params string[] flags) =>
        Expect(outcome, Command(checkout, flags));

    public int Run(IReadOnlyList<string> command, RunOptions? options = null)
    {
        PassTick();
        var settings = new CacheSettings { Roots = [_folder["cache"]], IsVerbose = true };
        return new CachedRun("swig", settings, this).Run(command, options ?? new RunOptions());
    }

    public void Write(StandardStream stream, ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        lock (_order)
            _printed.Append(text);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>An input that was written in the tick in which a run starts is, rightly, never recorded.</summary>
    private void PassTick()
    {
        var probe = _folder["tick"];
        File.WriteAllText(probe, "");
        SpinWait.SpinUntil(() => FileStamp.Of(probe).IsBefore(NativeFiles.Now()));
    }
}
