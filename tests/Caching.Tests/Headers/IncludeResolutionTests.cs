using System.Text;
using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;

namespace Wrapgen.Caching.Tests.Headers;

/// <summary>Where a new file would be included in place of a recorded one. None of this is on disk.</summary>
public sealed class IncludeResolutionTests
{
    private static readonly PathRoots Roots = new(
        [new("/first", SearchKind.User), new("/second", SearchKind.User), new("/system", SearchKind.Implicit)],
        "/unit",
        []
    );

    [Theory]
    [InlineData("#include <a.h>", "/second/a.h", "/first/a.h")]
    [InlineData("#include \"a.h\"", "/second/a.h", "/first/a.h|/unit/a.h")]
    [InlineData("#include \"a.h\"", "/unit/a.h", "/first/a.h|/second/a.h|/system/a.h")] // more careful than it need be
    [InlineData("#include <a.h>", "/first/a.h", "")]
    [InlineData("#include <sub/a.h>", "/system/sub/a.h", "/first/sub/a.h|/second/sub/a.h")]
    [InlineData(
        "#include NAME",
        "/second/a.h",
        "/first/a.h|/first/second/a.h|/second/second/a.h|/system/a.h|/system/second/a.h|/unit/a.h|/unit/second/a.h"
    )]
    [InlineData("#if __has_include(<b.h>)", "/second/a.h", "/first/b.h|/second/b.h|/system/b.h", false)]
    public void A_place_that_is_searched_earlier_must_stay_empty(
        string text,
        string included,
        string expected,
        bool isExact = true
    )
    {
        var absent = Candidates(text, included);
        if (isExact)
            Assert.Equal(expected, string.Join('|', absent));
        else
            Assert.All(expected.Split('|'), place => Assert.Contains(place, absent));
    }

    [Fact]
    public void A_file_that_a_flag_includes_has_earlier_places_too() =>
        Assert.Equal(["/first/a.h", "a.h"], Candidates("", "/second/a.h", "a.h"));

    [Fact]
    public void The_digest_depends_on_which_include_leads_to_which_file()
    {
        var first = Resolve("#include <a.h>", "/first/a.h").ToDigest();
        Assert.Equal(first, Resolve("#include <a.h>", "/first/a.h").ToDigest());
        Assert.Equal(first, Resolve("#include <a.h>", "/second/a.h").ToDigest());
        Assert.NotEqual(first, Resolve("#include \"a.h\"", "/first/a.h").ToDigest());
        Assert.NotEqual(first, Resolve("#include <a.h>", "/first/b.h").ToDigest());
    }

    [Fact]
    public void A_root_in_another_root_is_recorded_as_a_coincidence()
    {
        var roots = new PathRoots([new("/first", SearchKind.User), new("/first/sub", SearchKind.User)], "/unit", []);
        var pairs = new IncludeResolution(
            roots,
            [Source(roots, "/unit/unit.cxx", "#include <sub/a.h>"), Source(roots, "/first/sub/a.h", "")],
            []
        ).Coincidences();
        Assert.Equal([(new RootedPath(0, "sub"), new RootedPath(1, ""))], pairs);
    }

    private static IncludeResolution Resolve(string text, string included, params string[] forced) =>
        new(Roots, [Source(Roots, "/unit/unit.cxx", text), Source(Roots, included, "")], forced);

    private static List<string> Candidates(string text, string included, params string[] forced)
    {
        var absences = new AbsenceRecorder(Roots, new DirectoryContents(), long.MaxValue);
        Resolve(text, included, forced).FindCandidates(absences);
        Assert.Null(absences.Obstacle);
        var buffer = new PathBuffer();
        var places = new List<string>();
        foreach (var group in absences.Groups())
        {
            foreach (var name in group.Names)
            {
                Roots.Fill(buffer, group.Root, Encoding.UTF8.GetBytes(group.Folder));
                places.Add(buffer.Length == 0 ? name : $"{buffer}/{name}");
            }
        }
        places.Sort(StringComparer.Ordinal);
        return places;
    }

    private static RecordedSource Source(PathRoots roots, string path, string text)
    {
        var (root, rest) = roots.Split(path);
        var scan = SourceScanner.Scan(Encoding.UTF8.GetBytes(text + "\n"));
        return new RecordedSource(path, default, new RecordedHeader(root, rest, default), scan);
    }
}
