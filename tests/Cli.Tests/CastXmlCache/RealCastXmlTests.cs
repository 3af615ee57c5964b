namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>The same with the real castxml and a real compiler.</summary>
public sealed class RealCastXmlTests
{
    [Fact]
    public void A_build_with_the_real_castxml_from_cold_to_second_checkout()
    {
        using var bed = Open(out var castxml);
        string Outcome(Checkout checkout)
        {
            var result = bed.Wrapgen(["castxml", .. checkout.Command(castxml)]);
            Assert.True(result.ExitCode == 0, result.Error);
            return result.Error;
        }

        var checkout = bed.Checkout;
        Assert.Contains("miss (not recorded)", Outcome(checkout), StringComparison.Ordinal);
        var xml = checkout.Xml;
        Assert.Contains("name=\"Thing\"", xml, StringComparison.Ordinal);
        Assert.Contains("hit L1", Outcome(checkout), StringComparison.Ordinal);
        Assert.Equal(xml, checkout.Xml);

        var other = Prepare(new Checkout(bed["second checkout"]));
        Assert.Contains("hit L1", Outcome(other), StringComparison.Ordinal);
        Assert.Equal(xml.Replace(bed["checkout"], bed["second checkout"], StringComparison.Ordinal), other.Xml);

        File.AppendAllText(checkout.Deep, "struct Edited { int x; };\n");
        Assert.Contains("miss (header changed", Outcome(checkout), StringComparison.Ordinal);
        Assert.Contains("hit L1", Outcome(other), StringComparison.Ordinal);

        Checkout.Write(
            Path.Combine(checkout.Source, "first", "sub", "deep.h"),
            "#pragma once\nnamespace lib { struct Deep { double shadow; }; }\n"
        );
        Assert.Contains("miss (new file comes first", Outcome(checkout), StringComparison.Ordinal);
        Assert.Contains("shadow", checkout.Xml, StringComparison.Ordinal);

        checkout.Arguments.Add("-DNEW");
        Assert.Contains("miss (not recorded)", Outcome(checkout), StringComparison.Ordinal);
        checkout.SearchIn("first", "include", "second");
        Assert.Contains("hit L2", Outcome(checkout), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("second checkout")]
    [InlineData("a much longer path/to/it")]
    [InlineData("é 'q' & <x> \\ ü")]
    public void Types_without_a_name_are_written_as_castxml_writes_them_in_the_second_checkout(string folder)
    {
        using var bed = Open(out var castxml);
        var other = Prepare(new Checkout(bed[folder]));
        foreach (var checkout in (Checkout[])[bed.Checkout, other])
            File.WriteAllText(checkout.Unit, Unnamed);
        Assert.Contains(
            "miss (not recorded)",
            bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]).Error,
            StringComparison.Ordinal
        );
        foreach (var kind in (string[])["lambda", "unnamed struct", "unnamed enum", "unnamed union", "unnamed class"])
            Assert.Contains($"({kind} at {bed.Checkout.Unit}:", bed.Checkout.Xml, StringComparison.Ordinal);
        Assert.Contains("hit L1", bed.Wrapgen(["castxml", .. other.Command(castxml)]).Error, StringComparison.Ordinal);
        AssertServedIsExact(castxml, other);
    }

    [Theory]
    [InlineData("void take(const char * file = __FILE__ \"\");")]
    [InlineData("static const char name[] = __FILE__ \"\";")]
    [InlineData("struct __attribute__((annotate(__FILE__ \"\"))) Annotated { };")]
    [InlineData("[[deprecated(__FILE__ \"\")]] void old();")]
    [InlineData("struct Sized { char name[sizeof(__FILE__)]; };")]
    [InlineData(
        "constexpr unsigned Length(const char * text) { return *text ? 1 + Length(text + 1) : 0; }\nenum { length = Length(__FILE__) };"
    )]
    [InlineData(
        "template <class T> struct Pretty { static constexpr auto Length() { return sizeof(__PRETTY_FUNCTION__); } };\nauto lambda = [] { };\nenum { length = Pretty<decltype(lambda)>::Length() };"
    )]
    public void Whatever_else_depends_on_a_path_is_made_by_castxml_itself(string declaration)
    {
        using var bed = Open(out var castxml);
        var other = Prepare(new Checkout(bed["é, another place"]));
        foreach (var checkout in (Checkout[])[bed.Checkout, other])
            File.WriteAllText(checkout.Unit, $"#include \"top.h\"\nnamespace _wrapping_ {{\n{declaration}\n}}\n");
        Assert.Contains(
            "miss (not recorded)",
            bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("miss", bed.Wrapgen(["castxml", .. other.Command(castxml)]).Error, StringComparison.Ordinal);
        foreach (var checkout in (Checkout[])[bed.Checkout, other])
        {
            Assert.Contains(
                "hit L1",
                bed.Wrapgen(["castxml", .. checkout.Command(castxml)]).Error,
                StringComparison.Ordinal
            );
            AssertServedIsExact(castxml, checkout);
        }
    }

    [Fact]
    public void A_unit_that_is_written_in_another_way_gets_XML_that_names_it_so()
    {
        using var bed = Open(out var castxml);
        foreach (var unit in (string[])["./unit.cxx", "unit.cxx", "../build/unit.cxx", "./unit.cxx", "unit.cxx"])
        {
            List<string> command =
            [
                castxml,
                "-o",
                bed.Checkout.Output,
                .. bed.Checkout.Arguments,
                "@" + bed.Checkout.ResponseFile,
                unit,
            ];
            Assert.Equal(0, bed.WrapgenProcess(["castxml", .. command], bed.Checkout.Build).ExitCode);
            Assert.Contains($"name=\"{unit}\"", bed.Checkout.Xml, StringComparison.Ordinal);
        }
    }

    /// <summary>What the cache has restored is what castxml writes there itself.</summary>
    private static void AssertServedIsExact(string castxml, Checkout checkout)
    {
        var served = checkout.Xml;
        Assert.Equal(0, Tool.Run([.. checkout.Command(castxml)]).ExitCode);
        Assert.Equal(checkout.Xml, served);
    }

    private const string Unnamed = """
        #include "top.h"
        template <class F> struct Wrap { F f; static const bool small = sizeof(F) <= 16; void Call(F g = F()); };
        inline auto Make() { return [](int x) { return x; }; }
        struct { int a; } object;
        struct Outer { union { int i; float f; } number; enum { A, B } kind; class { int z; } inner; };
        namespace _wrapping_ {
        typedef Wrap<decltype(Make())> Lambda;
        typedef Wrap<decltype(object)> Struct;
        typedef Wrap<decltype(Outer::number)> Union;
        typedef Wrap<decltype(Outer::kind)> Enum;
        typedef Wrap<decltype(Outer::inner)> Class;
        struct Member : Lambda, Struct { };
        }

        """;

    [Fact]
    public void A_compile_error_is_castxmls_own()
    {
        using var bed = Open(out var castxml);
        File.AppendAllText(bed.Checkout.Near, "struct Broken { unknown x; };\n");
        var direct = Tool.Run([.. bed.Checkout.Command(castxml)]);
        var cached = bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]);
        Assert.NotEqual(0, direct.ExitCode);
        Assert.Equal(direct.ExitCode, cached.ExitCode);
        Assert.StartsWith(direct.Error, cached.Error, StringComparison.Ordinal);
        Assert.Empty(bed.Files("entries"));
    }

    [Fact]
    public void A_second_build_directory_needs_no_castxml()
    {
        using var bed = Open(out var castxml);
        bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]);
        var other = Prepare(new Checkout(bed["checkout"], "other build"));
        Assert.Contains("hit L1", bed.Wrapgen(["castxml", .. other.Command(castxml)]).Error, StringComparison.Ordinal);
        AssertServedIsExact(castxml, other);
    }

    [Theory]
    [InlineData("source/first/top.h")]
    [InlineData("source/first/sub/deep.h")]
    [InlineData("build/top.h")]
    public void A_shadow_is_seen_and_its_end_as_well(string place)
    {
        using var bed = Open(out var castxml);
        string Outcome() => bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]).Error;
        Outcome();
        var text = place.EndsWith("deep.h", StringComparison.Ordinal)
            ? "namespace lib { struct Deep { int shadow; }; }"
            : "struct Thing { int shadow; };";
        var shadow = Checkout.Write(Path.Combine(bed["checkout"], place), $"#pragma once\n{text}\n");
        Assert.Contains($"miss (new file comes first: {shadow})", Outcome(), StringComparison.Ordinal);
        Assert.Contains("name=\"shadow\"", bed.Checkout.Xml, StringComparison.Ordinal);
        AssertServedIsExact(castxml, bed.Checkout);
        Assert.Contains("hit L1", Outcome(), StringComparison.Ordinal);
        File.Delete(shadow);
        Assert.Contains("hit L1", Outcome(), StringComparison.Ordinal);
        AssertServedIsExact(castxml, bed.Checkout);
    }

    [Fact]
    public void A_castxml_that_is_replaced_or_dies_is_told_from_the_one_before()
    {
        using var bed = Open(out var castxml);
        var program = bed["bin", "another castxml"];
        ToolResult Run(string script)
        {
            Checkout.WriteProgram(program, script);
            return bed.Wrapgen(["castxml", .. bed.Checkout.Command(program)]);
        }

        Assert.Contains("miss (not recorded)", Run($"exec '{castxml}' \"$@\"").Error, StringComparison.Ordinal);
        Assert.Contains("hit L1", Run($"exec '{castxml}' \"$@\"").Error, StringComparison.Ordinal);
        Assert.Contains(
            "miss (not recorded)",
            Run($"exec '{castxml}' \"$@\" # upgraded").Error,
            StringComparison.Ordinal
        );
        var entries = bed.Files("entries").Count;
        var killed = Run($"'{castxml}' \"$@\"; kill -9 $$");
        Assert.Equal(128 + 9, killed.ExitCode);
        Assert.Contains("castxml failed with signal 9", killed.Error, StringComparison.Ordinal);
        Assert.Equal(entries, bed.Files("entries").Count);
    }

    [Fact]
    public void An_output_directory_that_does_not_exist_fails_as_castxml_fails()
    {
        using var bed = Open(out var castxml);
        bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]);
        var command = bed
            .Checkout.Command(castxml)
            .Select(argument => argument == bed.Checkout.Output ? bed["missing", "unit.xml"] : argument)
            .ToList();
        var direct = Tool.Run(command);
        var cached = bed.Wrapgen(["castxml", .. command]);
        Assert.NotEqual(0, direct.ExitCode);
        Assert.Equal(direct.ExitCode, cached.ExitCode);
        Assert.Contains(direct.Error.Trim(), cached.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_of_the_real_castxml_are_replayed()
    {
        using var bed = Open(out var castxml);
        bed.Environment["ITK_WRAP_CACHE_VERBOSE"] = null;
        bed.Checkout.Arguments.Remove("-w");
        File.AppendAllText(bed.Checkout.Near, "#warning look here\n");
        var first = bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]);
        Assert.Contains("look here", first.Error, StringComparison.Ordinal);
        Assert.Equal(first, bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]));
        Assert.Contains("by headers (L1)      1\n", bed.Wrapgen(["cache", "stats"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_appears_in_an_implicit_directory_is_found_by_CPATH()
    {
        using var bed = Open(out var castxml);
        var implicitFolder = bed["implicit"];
        Directory.CreateDirectory(implicitFolder);
        string Outcome() =>
            bed.Wrapgen(["castxml", "env", $"CPATH={implicitFolder}", .. bed.Checkout.Command(castxml)]).Error;
        Assert.Contains("miss", Outcome(), StringComparison.Ordinal);
        Assert.Contains("hit L1", Outcome(), StringComparison.Ordinal);
        Checkout.Write(
            Path.Combine(implicitFolder, "cstddef"),
            "#include_next <cstddef>\nnamespace lib { struct Shadow; }\n"
        );
        Assert.Contains("miss (new file comes first", Outcome(), StringComparison.Ordinal);
    }

    private static CacheBed Open(out string castxml)
    {
        castxml = Tool.Find("castxml") ?? "";
        Assert.SkipWhen(castxml.Length == 0 || Tool.Find("c++") is null, "needs castxml and a C++ compiler");
        var bed = new CacheBed();
        Prepare(bed.Checkout);
        return bed;
    }

    private static Checkout Prepare(Checkout checkout)
    {
        checkout.Arguments[checkout.Arguments.IndexOf("no-such-compiler")] = Tool.Find("c++")!;
        checkout.Arguments.Insert(checkout.Arguments.IndexOf(")"), "-fno-sized-deallocation");
        Checkout.Write(
            checkout.Near,
            "#pragma once\n#include <cstddef>\nnamespace lib { struct Near { std::size_t size; }; }\n"
        );
        Checkout.Write(checkout.Deep, "#pragma once\n#include \"near.h\"\nnamespace lib { struct Deep : Near { }; }\n");
        Checkout.Write(
            checkout.Top,
            "#include \"sub/near.h\"\n#include <sub/deep.h>\n/** A thing. */\nclass Thing { lib::Deep deep; };\n"
        );
        Checkout.Write(
            checkout.Unit,
            "#include \"top.h\"\n#include <sub/deep.h>\nnamespace _wrapping_ { typedef Thing ThingName; }\n"
        );
        return checkout;
    }
}
