namespace Wrapgen.Caching.Tests.Swig;

/// <summary>Whatever changes what SWIG would write is a miss, and nothing else is: black-box, with the real SWIG.</summary>
public sealed class SwigStalenessTests : IDisposable
{
    private readonly SwigBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_second_run_and_a_second_checkout_hit_and_restore_the_same_files()
    {
        _bed.Expect("miss (not recorded)");
        var (wrapper, python) = (_bed.Wrapper(), _bed.Python());
        Assert.Contains("_wrap_Unit_Own", wrapper, StringComparison.Ordinal);
        Directory.Delete(_bed["checkout", "out"], recursive: true);
        _bed.Expect("hit L1");
        Assert.Equal((wrapper, python), (_bed.Wrapper(), _bed.Python()));
        _bed.Fill("other checkout");
        _bed.Expect("hit L1", "other checkout");
        Assert.Equal((wrapper, python), (_bed.Wrapper("other checkout"), _bed.Python("other checkout")));
    }

    [Theory]
    [InlineData("src/unit.i", "%constant int answer = 42;\n", "answer")]
    [InlineData("src/middle.i", "%feature(\"docstring\") Unit::Own \"from the import\";\n", null)]
    [InlineData("shared/deep.i", "%typemap(out) int { /* from the import of an import */ }\n", "from the import of")]
    [InlineData("shared/typemaps.i", "%typemap(in) int { $1 = 43; }\n", "43")]
    public void An_edited_file_is_a_miss_and_its_old_content_a_hit(string file, string addition, string? trace)
    {
        _bed.Expect("miss (not recorded)");
        var before = _bed.Wrapper();
        var path = _bed[["checkout", .. file.Split('/')]];
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text + addition);
        _bed.Expect("miss (header changed");
        if (trace is not null)
            Assert.Contains(trace, _bed.Wrapper(), StringComparison.Ordinal);
        File.WriteAllText(path, text);
        _bed.Expect("hit L1");
        Assert.Equal(before, _bed.Wrapper());
    }

    [Theory]
    [InlineData("-threads")]
    [InlineData("-DNEW")]
    [InlineData("-builtin")]
    [InlineData("-w401")]
    public void Another_option_is_a_miss(string option)
    {
        _bed.Expect("miss (not recorded)");
        _bed.Expect("miss (not recorded)", "checkout", option);
        _bed.Expect("hit L1", "checkout", option);
        _bed.Expect("hit L1");
    }

    [Theory]
    [InlineData("first/deep.i")]
    [InlineData("src/deep.i")]
    [InlineData("first/typemaps.i")]
    [InlineData("first/std_string.i", false)]
    public void A_new_file_that_comes_first_is_a_miss_and_an_unrelated_one_is_not(string file, bool shadows = true)
    {
        _bed.Expect("miss (not recorded)");
        _bed.Write("checkout/" + file, "%inline %{ int shadow(); %}\nclass Deep { };\n");
        _bed.Expect(shadows ? "miss (new file comes first" : "hit L1");
    }

    [Fact]
    public void A_name_is_looked_for_beside_every_file_that_led_to_it()
    {
        _bed.Write("checkout/shared/deep.i", "%module deep\n%import \"leaf.i\"\nclass Deep { };\n");
        _bed.Write("checkout/first/leaf.i", "class Leaf { };\n");
        _bed.Expect("miss (not recorded)");
        _bed.Write("checkout/src/leaf.i", "%typemap(in) int { $1 = 44; }\n");
        _bed.Expect("miss (new file comes first");
        Assert.Contains("44", _bed.Wrapper(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_an_interface_inserts_counts_although_SWIG_does_not_list_it()
    {
        var inserted = _bed.Write("checkout/shared/code.h", "// before\n");
        File.AppendAllText(_bed["checkout", "src", "unit.i"], "%insert(\"header\") \"code.h\"\n");
        _bed.Expect("miss (not recorded)");
        Assert.Contains("// before", _bed.Wrapper(), StringComparison.Ordinal);
        File.WriteAllText(inserted, "// after\n");
        _bed.Expect("miss (header changed");
        Assert.Contains("// after", _bed.Wrapper(), StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_that_SWIG_reads_are_part_of_the_key()
    {
        _bed.Expect("miss (not recorded)");
        string[] threads = ["env", "SWIG_FEATURES=-threads", .. _bed.Command()];
        _bed.Expect("miss (not recorded)", threads);
        Assert.Contains("SWIG_PYTHON_THREAD", _bed.Wrapper(), StringComparison.Ordinal);
        _bed.Expect("hit L1", threads);
        var library = _bed["library"];
        CopyLibrary(library);
        string[] other = ["env", "SWIG_LIB=" + library, .. _bed.Command()];
        _bed.Expect("miss (not recorded)", other);
        File.AppendAllText(Path.Combine(library, "swigrun.swg"), "/* another library */\n");
        _bed.Expect("miss (not recorded)", other);
        Assert.Contains("another library", _bed.Wrapper(), StringComparison.Ordinal);
        _bed.Expect("hit L1");
    }

    [Fact]
    public void Another_SWIG_is_a_miss()
    {
        _bed.Expect("miss (not recorded)");
        var copy = _bed["other swig"];
        File.Copy(_bed.Swig, copy);
        using (var stream = File.Open(copy, FileMode.Append))
            stream.Write("another build"u8);
        var original = _bed.Swig;
        _bed.Swig = copy;
        _bed.Expect("miss (not recorded)");
        _bed.Swig = original;
        _bed.Expect("hit L1");
    }

    [Fact]
    public void A_failure_and_a_kill_store_nothing_and_their_exit_codes_pass()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the tool is a shell script");
        File.AppendAllText(_bed["checkout", "src", "unit.i"], "class {{{ broken\n");
        Assert.Equal(1, _bed.Run(_bed.Command()));
        Assert.Contains("unit.i", _bed.Printed, StringComparison.Ordinal);
        _bed.Fill("checkout");
        var swig = _bed.Swig;
        var script = _bed.Write("killed", $"#!/bin/sh\n[ -f \"$0.stop\" ] && kill -9 $$\nexec {swig} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _bed.Swig = script;
        _bed.Expect("miss (not recorded)");
        File.WriteAllText(script + ".stop", "");
        File.AppendAllText(_bed["checkout", "src", "unit.i"], "%constant int answer = 42;\n");
        Assert.Equal(137, _bed.Run(_bed.Command()));
        File.Delete(script + ".stop");
        _bed.Expect("miss (header changed");
        Assert.Contains("answer", _bed.Wrapper(), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_at_once_write_the_same_files()
    {
        _bed.Expect("miss (not recorded)");
        var (wrapper, python) = (_bed.Wrapper(), _bed.Python());
        File.AppendAllText(_bed["checkout", "shared", "typemaps.i"], "// edited\n");
        var codes = new int[30];
        Parallel.For(
            0,
            codes.Length,
            i =>
            {
                var command = _bed.Command();
                var output = Directory.CreateDirectory(_bed["outputs", $"{i}"]).FullName;
                command[^4] = output;
                command[^2] = Path.Combine(output, "unit.cpp");
                codes[i] = _bed.Run(command);
            }
        );
        Assert.All(codes, code => Assert.Equal(0, code));
        for (var i = 0; i < codes.Length; i++)
        {
            Assert.Equal(wrapper, File.ReadAllText(_bed["outputs", $"{i}", "unit.cpp"]));
            Assert.Equal(python, File.ReadAllText(_bed["outputs", $"{i}", "unit.py"]));
        }
    }

    [Fact]
    public void A_corrupted_entry_is_a_miss_and_is_replaced()
    {
        _bed.Expect("miss (not recorded)");
        var wrapper = _bed.Wrapper();
        foreach (var file in Directory.GetFiles(_bed["cache", "entries"], "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 0x55;
            File.WriteAllBytes(file, bytes);
        }
        _bed.Expect("miss (entry damaged");
        Assert.Equal(wrapper, _bed.Wrapper());
        _bed.Expect("hit L1");
    }

    private static void CopyLibrary(string target)
    {
        var source = Wrapgen.Caching.Running.CapturedProcess.Run(["swig", "-swiglib"], _ => { }).Output.Split('\n')[0];
        foreach (var folder in (string[])["", "python", "std", "typemaps"])
        {
            Directory.CreateDirectory(Path.Combine(target, folder));
            foreach (var file in Directory.GetFiles(Path.Combine(source, folder)))
                File.Copy(file, Path.Combine(target, folder, Path.GetFileName(file)));
        }
    }
}
