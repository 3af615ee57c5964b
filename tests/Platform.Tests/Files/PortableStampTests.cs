using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Tests.Files;

/// <summary>The two implementations of file stamps agree on what a path names, how long it is, and when it changed.</summary>
public sealed class PortableStampTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PortableStampTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "compares with the system calls of Linux");
        _folder.Write("file", "content");
        Directory.CreateDirectory(_folder["folder"]);
        Link("link", "file");
        Link("link to link", "link");
        Link("link to folder", "folder");
        Link("dangling", "nowhere");
        Link("circle", "circle");
        Link("a", "b");
        Link("b", "a");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("file", "Regular 7", "Regular 7")]
    [InlineData("folder", "Directory", "Directory")]
    [InlineData("folder/", "Directory", "Directory")]
    [InlineData("link", "Regular 7", "Other")]
    [InlineData("link to link", "Regular 7", "Other")]
    [InlineData("link to folder", "Directory", "Other")]
    [InlineData("dangling", "Absent", "Other")]
    [InlineData("circle", "Absent", "Other")]
    [InlineData("a", "Absent", "Other")]
    [InlineData("nowhere", "Absent", "Absent")]
    [InlineData("file/below", "Absent", "Absent")]
    [InlineData("link to folder/../file", "Regular 7", "Regular 7")]
    public void Both_implementations_see_the_same(string name, string target, string itself)
    {
        var path = Path.Combine(_folder.Path, name);

        Assert.Equal((target, itself), (Show(FileStamp.Of(path)), Show(FileStamp.OfName(path))));
        Assert.Equal(
            (target, itself),
            (Show(PortableStamp.Of(path, followLink: true)), Show(PortableStamp.Of(path, followLink: false)))
        );
        // The class library counts in steps of 100 ns.
        Assert.Equal(FileStamp.Of(path).Modified / 100, PortableStamp.Of(path, followLink: true).Modified / 100);
        Assert.Equal(FileStamp.OfName(path).Modified / 100, PortableStamp.Of(path, followLink: false).Modified / 100);
    }

    [Fact]
    public void An_empty_path_names_nothing()
    {
        Assert.Equal(default, FileStamp.Of(""));
        Assert.Equal(default, PortableStamp.Of("", followLink: true));
    }

    [Fact]
    public void A_change_of_the_content_changes_the_stamp()
    {
        var before = PortableStamp.Of(_folder["file"], followLink: true);
        File.WriteAllText(_folder["file"], "longer content");

        Assert.NotEqual(before, PortableStamp.Of(_folder["file"], followLink: true));
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(_folder[name], target);

    private static string Show(FileStamp stamp) =>
        stamp.Kind == FileKind.Regular ? $"{stamp.Kind} {stamp.Size}" : stamp.Kind.ToString();
}
