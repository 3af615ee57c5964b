using System.Text.RegularExpressions;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Emitters.Swig.Reading;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public sealed partial class StlContainerTests : IDisposable
{
    private static readonly SwigTemplate[] Templates =
    [
        new("vectorI", "std::vector< int >"),
        new("vectorB", "std::vector< bool >"),
        new("vectorP", "std::vector< Foo * >"),
        new("vectorV", "std::vector< std::vector< int > >"),
        new("listI", "std::list< int >"),
        new("listP", "std::list< Foo * >"),
        new("setI", "std::set< int, std::less< int > >"),
        new("setP", "std::set< Foo * >"),
        new("mapIS", "std::map< int, std::string >"),
        new("mapIP", "std::map< int, Foo *, std::less< int > >"),
        new("pairI", "std::pair< int, int >"),
    ];

    private readonly TemporaryFolder _work = new();

    [Theory]
    [InlineData("std::vector< int >", "_StdVector[int] MutableSequence")]
    [InlineData("std::vector< bool >", "_StdPointerVector[bool] ")]
    [InlineData("std::vector< Foo * >", "_StdPointerVector[Foo *] ")]
    [InlineData("std::list< Foo_Pointer >", "_StdList[Foo_Pointer] MutableSequence")]
    [InlineData("std::set< int, std::less< int > >", "_StdSet[int] MutableSet")]
    [InlineData("std::map< int, std::set< int > >", "_StdMap[int, std::set< int >] MutableMapping")]
    [InlineData("std::deque< int >", null)]
    [InlineData("std::map< int >", null)]
    [InlineData("std::vector<>", null)]
    [InlineData("std::vector", null)]
    [InlineData("itk::Vector< int >", null)]
    public void A_container_has_a_generic_class_and_the_one_that_SWIG_derives_it_from(string type, string? expected) =>
        Assert.Equal(
            expected,
            StlContainer.Of(new SwigTemplate("x", type)) is { } container
                ? $"{container.Base}[{string.Join(", ", container.Items)}] {container.Abc}"
                : null
        );

    [Fact]
    public void Containers_have_the_members_and_bases_that_SWIG_gives_them()
    {
        var swig = Tool.Find("swig4.0") ?? Tool.Find("swig");
        Assert.SkipWhen(swig is null, "SWIG is not installed");
        _work.Write(
            "stl.i",
            "%module stl\n"
                + string.Concat(
                    (
                        (string[])["pyabc", "std_string", "std_pair", "std_vector", "std_map", "std_list", "std_set"]
                    ).Select(name => $"%include <{name}.i>\n")
                )
                + "%inline %{ class Foo { public: Foo(); }; %}\n"
                + string.Concat(Templates.Select(template => $"%template({template.Name}) {template.Type};\n"))
        );
        var result = Tool.Run([swig!, "-c++", "-python", "-o", "stl.cpp", "stl.i"], _work.Path);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var made = ClassesIn(File.ReadAllText(_work["stl.py"]));
        var known = ClassesIn(
            File.ReadAllText(Repository.PathOf("src", "Emitters", "Stubs", "Templates", "strict_std.pyi.sbn"))
        );

        foreach (var template in Templates)
        {
            var container = StlContainer.Of(template);
            Assert.NotNull(container);
            var (bases, members) = made[template.Name];
            var stub = MembersOf(container.Base, known);
            Assert.Equal(
                (template.Name, ""),
                (template.Name, string.Join(' ', members.Where(name => name != "__repr__" && !stub.Contains(name))))
            );
            Assert.Equal(container.Abc.Length > 0, bases.Contains("collections.abc", StringComparison.Ordinal));
            Assert.Contains(container.Abc, bases, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _work.Dispose();

    private static HashSet<string> MembersOf(
        string name,
        Dictionary<string, (string Bases, List<string> Members)> classes
    )
    {
        var (bases, members) = classes[name];
        var all = members.ToHashSet(StringComparer.Ordinal);
        foreach (var parent in classes.Keys.Where(other => bases.Contains(other + "[", StringComparison.Ordinal)))
            all.UnionWith(MembersOf(parent, classes));
        return all;
    }

    /// <summary>The classes of a file in Python: their bases and the names of their methods.</summary>
    private static Dictionary<string, (string Bases, List<string> Members)> ClassesIn(string text)
    {
        var classes = new Dictionary<string, (string, List<string>)>(StringComparer.Ordinal);
        var members = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (ClassLine().Match(line) is { Success: true } type)
                classes[type.Groups[1].Value] = (type.Groups[2].Value, members = []);
            else if (MethodLine().Match(line) is { Success: true } method)
                members.Add(method.Groups[1].Value);
        }
        return classes;
    }

    [GeneratedRegex(@"^class (\w+)\((.*)\):")]
    private static partial Regex ClassLine();

    [GeneratedRegex(@"^    def (\w+)\(")]
    private static partial Regex MethodLine();
}
