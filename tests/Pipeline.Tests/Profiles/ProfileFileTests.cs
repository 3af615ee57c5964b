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
        var file = _folder.Write("itk.json", ProfileFile.ToJson(BuiltInProfiles.Itk));

        Assert.Equal(BuiltInProfiles.Itk, ProfileFile.Find(file));
    }

    [Theory]
    [InlineData("{ \"name\": \"\\ud800\" }")]
    [InlineData("{\n \"\\udc00\": 1 }")]
    public void A_text_that_is_no_unicode_is_a_syntax_error(string json)
    {
        var failure = Assert.Throws<WrapgenException>(() => Read(json));
        Assert.Equal("WG7102", failure.Diagnostic.Code);
    }

    [Fact]
    public void A_file_that_states_nothing_is_the_profile_that_it_extends() =>
        Assert.Equal(BuiltInProfiles.Itk, Read("""{ "extends": "itk" }"""));

    [Fact]
    public void Without_a_profile_to_extend_a_file_starts_from_neutral_defaults() =>
        Assert.Equal(
            new WrappingProfile
            {
                Name = "x",
                SwigPrefix = "x",
                Runtime = new RuntimeNames { Package = "x" },
            },
            Read("""{ "name": "x", "swigPrefix": "x", "runtime": { "package": "x" } }""")
        );

    [Theory]
    [InlineData("{ \"runtime\": { \"package\": \"x\" } }", "/name")]
    [InlineData("{ \"name\": \"x\" }", "/runtime/package")]
    [InlineData("{ \"extends\": \"minimal.json\", \"factoryMethod\": \"Make\" }", "/runtime/templateModule")]
    [InlineData("{ \"extends\": \"minimal.json\", \"runtime\": { \"configModule\": \"x\" } }", "/runtime/versionName")]
    [InlineData(
        "{ \"extends\": \"minimal.json\", \"functional\": { \"rootClass\": \"Filter\" } }",
        "/runtime/templateModule /runtime/templateClass /runtime/helpersModule /runtime/functionDecorator"
            + " /runtime/typesModule /runtime/typesAlias"
    )]
    public void Names_that_generated_code_needs_must_be_given(string text, string missing)
    {
        _folder.Write("minimal.json", """{ "name": "x", "runtime": { "package": "x" } }""");

        var problems = ProfileFile.Check(_folder.Write("profile.json", text), out _);

        Assert.Equal(
            missing.Split(' ').Select(path => ("WG7104", path)),
            problems.Select(problem => (problem.Code, problem.Message.Split('\'')[1]))
        );
    }

    [Fact]
    public void Only_what_is_written_differs()
    {
        var profile = Read(
            """{ "extends": "itk", "namespacePrefix": "rtk::", "runtime": { "package": "rtk" }, "deniedMethods": [] }"""
        );

        Assert.Equal(
            BuiltInProfiles.Itk with
            {
                NamespacePrefix = "rtk::",
                Runtime = BuiltInProfiles.Itk.Runtime with { Package = "rtk" },
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
            { "extends": "itk", "hints": {
                "prepend": [{ "start": "itk::Matrix<", "kind": "libraryType", "hint": "Matrix" }],
                "append": [{ "start": "rtk::", "kind": "plain", "hint": "Any" }],
                "remove": [{ "start": "itk::Size<", "kind": "plain", "hint": "Sequence[int]" }] } }
            """
        );

        EquatableArray<HintRule> expected =
        [
            new("itk::Matrix<", HintKind.LibraryType, "Matrix"),
            .. BuiltInProfiles.Itk.Hints.Where(rule => rule.Start != "itk::Size<"),
            new("rtk::", HintKind.Plain, "Any"),
        ];
        Assert.Equal(expected, profile.Hints);
    }

    [Fact]
    public void A_profile_extends_another_file_beside_it()
    {
        _folder.Write(
            "base.json",
            """{ "extends": "itk", "name": "base", "swigPrefix": "b", "factoryMethod": "Create" }"""
        );

        Assert.Equal(
            BuiltInProfiles.Itk with
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
        Assert.Equal("x", Read("{\n// why\n\"extends\": \"itk\",\n\"name\": \"x\",\n}").Name);

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
    [InlineData("{ \"extends\": \"itk\",\n\"namespacePrefix\": \"rtk\" }", "WG7104", 2)]
    [InlineData("{ \"extends\": \"itk\",\n\"runtime\": {\n\"minimumPython\": \"3\" } }", "WG7104", 3)]
    [InlineData(
        "{ \"extends\": \"itk\",\n\"fixedClasses\": [\n{ \"swigName\": \"a\",\n\"text\": \"class a;\" }] }",
        "WG7104",
        4
    )]
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
    public void The_error_of_a_missing_file_names_the_built_in_profiles()
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
    public void The_profile_of_the_example_is_valid() =>
        Assert.Equal(
            "shapes",
            ProfileFile.Find(Path.Combine(Repository.Root, "examples", "shapes", "wrapping", "profile.json")).Name
        );

    private WrappingProfile Read(string text) => ProfileFile.Find(_folder.Write("profile.json", text));
}
