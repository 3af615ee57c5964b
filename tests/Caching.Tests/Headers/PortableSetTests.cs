using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Headers;

/// <summary>What a remote cache stores names no absolute path, and comes back as the paths of the machine that asks.</summary>
public class PortableSetTests
{
    private static readonly PathRoots Roots = new([new SearchDirectory("/src/include", SearchKind.User)], "/src", []);

    [Fact]
    public void A_header_beside_the_tool_is_found_beside_the_tool_of_another_machine()
    {
        var here = Set("/opt/tool/share/tool/stddef.h");
        var portable = new PortableSet(["/opt/tool/"]).TryMake(here)!;
        Assert.False(portable.AsSpan().IndexOf("/opt"u8) >= 0);
        Assert.Equal(
            Set("/home/u/tool/share/tool/stddef.h"),
            new PortableSet(["/home/u/tool/"]).Localize(portable, Roots)
        );
        Assert.Equal(here, new PortableSet(["/opt/tool/"]).Localize(portable, Roots));
    }

    [Fact]
    public void A_file_elsewhere_makes_a_set_useless_to_others() =>
        Assert.Null(new PortableSet(["/opt/tool/"]).TryMake(Set("/home/u/config.h")));

    [Fact]
    public void A_set_from_elsewhere_with_an_absolute_path_or_an_unknown_program_is_refused()
    {
        var portable = new PortableSet(["/opt/", "/usr/"]).TryMake(Set("/usr/share/x.h"))!;
        Assert.Throws<InvalidDataException>(() => new PortableSet(["/opt/"]).Localize(portable, Roots));
        Assert.Throws<InvalidDataException>(() => new PortableSet([]).Localize(Set("/etc/x.h"), Roots));
    }

    private static byte[] Set(string path) =>
        new HeaderSet(
            HeaderSetTraits.None,
            [new RecordedHeader(0, "a.h", new Digest(1, 2, 3, 4)), new RecordedHeader(Roots.None, path, default)],
            [new RootedPath(0, "b.h")],
            [new AbsentGroup(0, "", ["c.h"])],
            [(new RootedPath(0, "d"), new RootedPath(0, "e"))],
            default
        ).Encode();
}
