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

        Checkout.Write(Path.Combine(checkout.Source, "first", "sub", "deep.h"), "#pragma once\nnamespace lib { struct Deep { double shadow; }; }\n");
        Assert.Contains("miss (new file comes first", Outcome(checkout), StringComparison.Ordinal);
        Assert.Contains("shadow", checkout.Xml, StringComparison.Ordinal);

        checkout.Arguments.Add("-DNEW");
        Assert.Contains("miss (not recorded)", Outcome(checkout), StringComparison.Ordinal);
        checkout.SearchIn("first", "include", "second");
        Assert.Contains("hit L2", Outcome(checkout), StringComparison.Ordinal);
    }

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
        bed.Environment["CPATH"] = implicitFolder;
        string Outcome() => bed.Wrapgen(["castxml", .. bed.Checkout.Command(castxml)]).Error;
        Assert.Contains("miss", Outcome(), StringComparison.Ordinal);
        Assert.Contains("hit L1", Outcome(), StringComparison.Ordinal);
        Checkout.Write(Path.Combine(implicitFolder, "cstddef"), "#include_next <cstddef>\nnamespace lib { struct Shadow; }\n");
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
        Checkout.Write(checkout.Near, "#pragma once\n#include <cstddef>\nnamespace lib { struct Near { std::size_t size; }; }\n");
        Checkout.Write(checkout.Deep, "#pragma once\n#include \"near.h\"\nnamespace lib { struct Deep : Near { }; }\n");
        Checkout.Write(checkout.Top, "#include \"sub/near.h\"\n#include <sub/deep.h>\n/** A thing. */\nclass Thing { lib::Deep deep; };\n");
        Checkout.Write(checkout.Unit, "#include \"top.h\"\n#include <sub/deep.h>\nnamespace _wrapping_ { typedef Thing ThingName; }\n");
        return checkout;
    }
}
