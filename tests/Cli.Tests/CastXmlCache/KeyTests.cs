namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>Everything that decides the XML is in the key; paths are not (docs/cache.md, "What is in a key").</summary>
public sealed class KeyTests
{
    [Fact]
    public void A_second_build_directory_hits_without_castxml()
    {
        using var bed = new CacheBed();
        bed.Run();
        var other = new Checkout(bed["checkout"], "other-build");
        bed.Expect("hit L1", other);
        Assert.Equal(bed.Checkout.Xml.Replace(bed.Checkout.Build, other.Build, StringComparison.Ordinal), other.Xml);
        Assert.Single(bed.CastXml.Calls);
    }

    [Fact]
    public void A_second_checkout_hits_without_castxml_and_gets_its_own_paths()
    {
        using var bed = new CacheBed();
        bed.Run();
        var other = new Checkout(bed["elsewhere", "a much longer path", "checkout"]);
        bed.Expect("hit L1", other);
        Assert.Equal(
            bed.Checkout.Xml.Replace(
                bed["checkout"],
                bed["elsewhere", "a much longer path", "checkout"],
                StringComparison.Ordinal
            ),
            other.Xml
        );
        Assert.Single(bed.CastXml.Calls);
    }

    [Fact]
    public void Types_without_a_name_get_the_paths_of_the_second_checkout()
    {
        using var bed = new CacheBed();
        File.AppendAllText(bed.Checkout.Near, "auto lambda;\n");
        bed.Run();
        Assert.Contains($"(lambda at {bed.Checkout.Near}:1:9)", bed.Checkout.Xml, StringComparison.Ordinal);
        var other = new Checkout(bed["a much longer <path> of 'another' checkout"]);
        File.AppendAllText(other.Near, "auto lambda;\n");
        bed.Expect("hit L1", other);
        var served = other.Xml;
        Assert.Equal(0, Tool.Run([.. other.Command(bed.CastXml.Path)]).ExitCode);
        Assert.Equal(other.Xml, served);
    }

    [Theory]
    [InlineData("fail(WHERE, __LINE__);", true)]
    [InlineData("struct Sized { char name[sizeof(WHERE)]; };", false)]
    public void A_path_that_another_header_defines_as_a_macro_counts_where_it_is_used(string use, bool isServed)
    {
        using var bed = new CacheBed();
        var other = new Checkout(bed["elsewhere"]);
        foreach (var checkout in (Checkout[])[bed.Checkout, other])
        {
            File.AppendAllText(checkout.Near, "#define WHERE __FILE__\n");
            File.AppendAllText(checkout.Deep, use + "\n");
        }
        bed.Run();
        bed.Expect(isServed ? "hit L1" : "miss (entry gone", other);
    }

    [Theory]
    [InlineData("struct Sized { char name[sizeof(__FILE__)]; };", false)]
    [InlineData("throw Exception(__FILE__, __LINE__);", true)]
    [InlineData("#define WHERE __FILE__", true)]
    public void What_may_compute_with_its_path_is_not_served_to_another_checkout(string text, bool isServed)
    {
        using var bed = new CacheBed();
        var other = new Checkout(bed["elsewhere"]);
        foreach (var checkout in (Checkout[])[bed.Checkout, other])
            File.AppendAllText(checkout.Near, text + "\n");
        bed.Run();
        bed.Expect(isServed ? "hit L1" : "miss (entry gone", other);
        bed.Expect("hit L1", other);
        bed.Expect("hit L1");
    }

    [Fact]
    public void Two_names_of_one_file_are_not_two_files_with_the_same_content()
    {
        using var bed = new CacheBed();
        var second = Path.Combine(bed.Checkout.Source, "include", "alias.h");
        File.AppendAllText(bed.Checkout.Unit, "#include <alias.h>\n");
        File.CreateSymbolicLink(second, bed.Checkout.Near);
        bed.Run();
        bed.Expect("hit L1");
        File.Delete(second);
        File.Copy(bed.Checkout.Near, second);
        bed.Expect("miss (entry gone");
        bed.Expect("hit L1");
    }

    [Fact]
    public void A_directory_inside_another_is_not_the_same_as_one_beside_it()
    {
        using var bed = new CacheBed();
        bed.Checkout.SearchIn("include", "include/sub");
        bed.Run();
        // Here <sub/deep.h> leads nowhere, although every recorded file is there.
        var other = new Checkout(bed["elsewhere"]);
        Directory.Move(Path.Combine(other.Source, "include", "sub"), Path.Combine(other.Source, "sub"));
        other.SearchIn("include", "sub");
        bed.Expect("miss (directories are nested differently", other);
        var third = new Checkout(bed["third"]);
        third.SearchIn("include", "include/sub");
        bed.Expect("hit L1", third);
    }

    [Fact]
    public void XML_that_repeats_paths_of_its_inputs_is_not_served_to_another_checkout()
    {
        using var bed = new CacheBed();
        File.AppendAllText(bed.Checkout.Near, $"const char * file = \"{bed.Checkout.Near}\";\n");
        bed.Run();
        var other = new Checkout(bed["elsewhere"]);
        File.Copy(bed.Checkout.Near, other.Near, overwrite: true);
        bed.Expect("miss", other);
        bed.Expect("hit L1", other);
        bed.Expect("hit L1");
    }

    [Fact]
    public void Flags_that_name_a_base_directory_are_the_same_in_every_checkout()
    {
        using var bed = new CacheBed();
        var other = new Checkout(bed["elsewhere"]);
        bed.Checkout.Arguments.Add($"-DROOT={bed.Checkout.Source}/include");
        other.Arguments.Add($"-DROOT={other.Source}/include");
        bed.CastXml.Does("flags=");
        bed.Environment["ITK_WRAP_CACHE_BASE_DIRS"] = $"{bed["checkout"]}:{bed["none"]}";
        bed.Expect("miss");
        bed.Environment["ITK_WRAP_CACHE_BASE_DIRS"] = null;
        bed.Expect("miss", other);
        var result = bed.Run(other, "--base-dir", bed["elsewhere"], "--base-dir", bed["none"]);
        Assert.Contains("hit L1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_branch_hits_where_it_is_unchanged_and_hits_again_when_changed_back()
    {
        using var bed = new CacheBed();
        var branch = new Checkout(bed["branch"]);
        bed.Run();
        bed.Expect("hit L1", branch);
        File.WriteAllText(branch.Deep, "int branch;\n");
        bed.Expect("miss (header changed", branch);
        bed.Expect("hit L1");
        bed.Expect("hit L1", branch);
        Assert.Equal(2, bed.CastXml.Runs);
    }

    [Fact]
    public void A_replaced_castxml_is_a_miss()
    {
        using var bed = new CacheBed();
        bed.Run();
        bed.CastXml.Install("another version");
        bed.Expect("miss (not recorded)");
        Assert.Equal(0, bed.CastXml.Preprocessings);
    }

    [Theory]
    [InlineData("-DNEW=1")]
    [InlineData("-std=c++20")]
    [InlineData("--castxml-start=other")]
    [InlineData(")")]
    public void A_new_flag_is_a_miss_although_the_preprocessed_text_is_the_same(string flag)
    {
        using var bed = new CacheBed();
        bed.Run();
        var xml = bed.Checkout.Xml;
        bed.Checkout.Arguments.Add(flag);
        bed.Expect("miss (not recorded)");
        Assert.NotEqual(xml, bed.Checkout.Xml);
        Assert.Equal(2, bed.CastXml.Runs);
    }

    [Theory]
    [InlineData("SDKROOT")]
    [InlineData("MACOSX_DEPLOYMENT_TARGET")]
    [InlineData("CPATH")]
    [InlineData("C_INCLUDE_PATH")]
    [InlineData("CPLUS_INCLUDE_PATH")]
    [InlineData("INCLUDE")]
    public void A_variable_that_changes_the_result_is_in_the_key(string variable)
    {
        using var bed = new CacheBed();
        string[] command = ["castxml", "env", $"{variable}={bed["new"]}", .. bed.Checkout.Command(bed.CastXml.Path)];
        bed.Run();
        Assert.Contains("miss (not recorded)", bed.Wrapgen(command).Error, StringComparison.Ordinal);
        Assert.Contains("hit L1", bed.Wrapgen(command).Error, StringComparison.Ordinal);
        bed.Expect("hit L1");
    }

    [Fact]
    public void An_env_prefix_counts_like_a_variable_that_castxml_inherits()
    {
        using var bed = new CacheBed();
        string[] Command(string value) =>
            ["castxml", "env", $"SDKROOT={value}", .. bed.Checkout.Command(bed.CastXml.Path)];
        Assert.Contains("miss (not recorded)", bed.Wrapgen(Command("/a")).Error, StringComparison.Ordinal);
        Assert.Contains("hit L1", bed.Wrapgen(Command("/a")).Error, StringComparison.Ordinal);
        Assert.Contains("miss (not recorded)", bed.Wrapgen(Command("/b")).Error, StringComparison.Ordinal);
        bed.Environment["SDKROOT"] = "/a";
        Assert.Contains("hit L1", bed.RunProcess().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_response_files_are_in_the_key()
    {
        using var bed = new CacheBed();
        var nested = Checkout.Write(Path.Combine(bed.Checkout.Build, "nested.inc"), "-DNESTED=1\n");
        File.AppendAllText(bed.Checkout.ResponseFile, $"@{nested}\n");
        bed.Run();
        bed.Expect("hit L1");
        File.WriteAllText(nested, "-DNESTED=2\n");
        bed.Expect("miss (not recorded)");
        Assert.Contains("-DNESTED=2", bed.Checkout.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void An_upgraded_compiler_is_a_miss_and_so_is_one_behind_a_launcher()
    {
        using var bed = new CacheBed();
        var real = bed["bin", "cc1plus"];
        var compiler = bed["bin", "c++"];
        Checkout.WriteProgram(real, "echo '#define __VERSION__ 1'");
        Checkout.WriteProgram(
            compiler,
            $"{real}; printf ' {real} -quiet\\n#include <...> search starts here:\\n {bed["implicit"]}\\nEnd of search list.\\n' >&2"
        );
        bed.Checkout.Arguments[bed.Checkout.Arguments.IndexOf("no-such-compiler")] = compiler;
        bed.Run();
        bed.Expect("hit L1");
        Checkout.WriteProgram(real, "echo '#define __VERSION__ 2'");
        bed.Expect("miss (not recorded)");
        bed.Expect("hit L1");
    }

    [Fact]
    public void A_header_that_appears_in_a_directory_built_into_the_compiler_is_a_shadow()
    {
        using var bed = new CacheBed();
        var compiler = bed["bin", "c++"];
        Checkout.WriteProgram(
            compiler,
            $"printf '#include <...> search starts here:\\n {bed["implicit"]}\\n {bed["late"]}\\nEnd of search list.\\n' >&2"
        );
        bed.Checkout.Arguments[bed.Checkout.Arguments.IndexOf("no-such-compiler")] = compiler;
        Checkout.Write(bed["late", "late.h"], "int late;\n");
        File.AppendAllText(bed.Checkout.Unit, "#include <late.h>\n");
        File.WriteAllText(
            bed.CastXml.Path,
            File.ReadAllText(bed.CastXml.Path)
                .Replace(
                    "parse \"$@\"\n",
                    $"parse \"$@\"\ndirs=\"$dirs{bed["implicit"]}\n{bed["late"]}\n\"\n",
                    StringComparison.Ordinal
                )
        );
        bed.Run();
        Assert.Contains("int late;", bed.Checkout.Xml, StringComparison.Ordinal);
        bed.Expect("hit L1");
        Checkout.Write(bed["implicit", "late.h"], "int early;\n");
        bed.Expect("miss (new file comes first");
        Assert.Contains("int early;", bed.Checkout.Xml, StringComparison.Ordinal);
    }
}
