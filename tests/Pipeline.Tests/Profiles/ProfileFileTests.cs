using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Profiles;

public sealed class ProfileFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_built_in_profile_survives_its_json()
    {
        var file = _folder.Write("itk.json", ProfileFile.ToJson(WrappingProfile.Itk));

        Assert.Equal(WrappingProfile.Itk, ProfileFile.Find(file));
    }

    [Fact]
    public void An_empty_file_is_the_profile_that_it_extends() => Assert.Equal(WrappingProfile.Itk, Read("{}"));

    [Fact]
    public void Only_what_is_written_differs()
    {
        var profile = Read(
            """{ "extends": "itk", "namespacePrefix": "rtk::", "runtime": { "package": "rtk" }, "deniedMethods": [] }"""
        );

        Assert.Equal(
            WrappingProfile.Itk with
            {
                NamespacePrefix = "rtk::",
                Runtime = WrappingProfile.Itk.Runtime with { Package = "rtk" },
                DeniedMethods = [],
            },
            profile
        );
    }

    [Fact]
    public void Lists_grow_at_both_ends_and_lose_items()
    {
        var profile = Read(
            """
            { "hints": {
                "prepend": [{ "start": "itk::Matrix<", "kind": "libraryType", "hint": "Matrix" }],
                "append": [{ "start": "rtk::", "kind": "plain", "hint": "Any" }],
                "remove": [{ "start": "itk::Size<", "kind": "plain", "hint": "Sequence[int]" }] } }
            """
        );

        EquatableArray<HintRule> expected =
        [
            new("itk::Matrix<", HintKind.LibraryType, "Matrix"),
            .. WrappingProfile.Itk.Hints.Where(rule => rule.Start != "itk::Size<"),
            new("rtk::", HintKind.Plain, "Any"),
        ];
        Assert.Equal(expected, profile.Hints);
    }

    [Fact]
    public void A_profile_extends_another_file_beside_it()
    {
        _folder.Write("base.json", """{ "name": "base", "swigPrefix": "b", "factoryMethod": "Create" }""");

        Assert.Equal(
            WrappingProfile.Itk with
            {
                Name = "top",
                SwigPrefix = "t",
                FactoryMethod = "Create",
            },
            Read("""{ "extends": "base.json", "name": "top", "swigPrefix": "t" }""")
        );
    }

    [Fact]
    public void Comments_and_trailing_commas_are_fine() =>
        Assert.Equal("x", Read("{\n// why\n\"name\": \"x\",\n}").Name);

    [Theory]
    [InlineData("{\n  \"name\": \"x\"\n  \"swigPrefix\": \"\" }", "WG7102", 3)]
    [InlineData("{ \"name\": ", "WG7102", 1)]
    [InlineData("", "WG7102", 1)]
    [InlineData("{}\n{}", "WG7102", 2)]
    [InlineData("{\n  \"runtime\": {\n    \"pakage\": \"x\"\n  }\n}", "WG7103", 3)]
    [InlineData("[]", "WG7104", 1)]
    [InlineData("{\n\"hints\": [\n{ \"start\": \"a\", \"kind\": \"sometimes\" }] }", "WG7104", 3)]
    [InlineData("{\n\"name\": 3 }", "WG7104", 2)]
    [InlineData("{\n\"name\": null }", "WG7104", 2)]
    [InlineData(
        "{\n\"hints\": [{ \"start\": \"a\", \"kind\": \"plain\", \"hint\": \"b\",\n\"argument\": 1.5 }] }",
        "WG7104",
        3
    )]
    [InlineData("{\n\"namespacePrefix\": \"rtk\" }", "WG7104", 2)]
    [InlineData("{\n\"runtime\": {\n\"minimumPython\": \"3\" } }", "WG7104", 3)]
    [InlineData("{\n\"fixedClasses\": [\n{ \"swigName\": \"a\",\n\"text\": \"class a;\" }] }", "WG7104", 4)]
    [InlineData("{\n\"deniedMethods\": [\n{ \"classPrefix\": \"itk\" }] }", "WG7105", 3)]
    [InlineData("{ \"name\": \"x\",\n\"name\": \"y\" }", "WG7106", 2)]
    [InlineData("{\n\n\"extends\": \"nowhere.json\" }", "WG7107", 3)]
    [InlineData("{\n\"extends\": \"profile.json\" }", "WG7108", 0)]
    [InlineData("{ \"notWrappedTypes\": {\n\"remove\": [\"itk::Nothing\"] } }", "WG7109", 2)]
    public void What_is_wrong_has_a_code_and_a_line(string text, string code, int line)
    {
        var failure = Assert.Throws<WrapgenException>(() => Read(text));

        Assert.Equal(
            (code, line, _folder["profile.json"]),
            (failure.Diagnostic.Code, failure.Diagnostic.Line, failure.Diagnostic.File)
        );
    }

    [Fact]
    public void A_missing_file_is_told_with_the_built_in_names()
    {
        var failure = Assert.Throws<WrapgenException>(() => ProfileFile.Find(_folder["none.json"]));

        Assert.Equal("WG7101", failure.Diagnostic.Code);
        Assert.Contains("(itk)", failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_file_are_found_at_once()
    {
        var file = _folder.Write(
            "profile.json",
            """
            { "nam": "x",
              "swigPrefix": 1,
              "hints": [{ "strt": "a" }] }
            """
        );

        var problems = ProfileFile.Check(file, out _);

        Assert.Equal(
            [("WG7103", 1), ("WG7104", 2), ("WG7103", 3), ("WG7105", 3), ("WG7105", 3)],
            problems.Select(problem => (problem.Code, problem.Line))
        );
        Assert.Contains("Did you mean 'name'?", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_profile_of_the_example_is_sound() =>
        Assert.Equal(
            "shapes",
            ProfileFile.Find(Path.Combine(Repository.Root, "examples", "shapes", "wrapping", "profile.json")).Name
        );

    private WrappingProfile Read(string text) => ProfileFile.Find(_folder.Write("profile.json", text));
}
