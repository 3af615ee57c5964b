using System.IO.Hashing;
using System.Text;
using Wrapgen.Caching.Entries;

namespace Wrapgen.Caching.Tests.Entries;

/// <summary>An output that is already right only gets a new time; everything else is left to the restore.</summary>
public sealed class PresentOutputTests : IDisposable
{
    private static readonly DateTime Old = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 9000).Select(i => $"<Class id=\"_{i}\"/>\n"))
    );

    private readonly TemporaryFolder _folder = new();
    private readonly string _output;

    public PresentOutputTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere nobody tells whether a file has other names");
        _output = _folder["unit.xml"];
        WriteOld(_output, Xml);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_right_content_becomes_new()
    {
        Assert.True(TryRenew(_output));
        Assert.Equal(Xml, File.ReadAllBytes(_output));
        Assert.True(File.GetLastWriteTimeUtc(_output) > Old);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(-1)]
    public void One_other_byte_is_other_content(int position)
    {
        var other = (byte[])Xml.Clone();
        other[position < 0 ? other.Length + position : position] ^= 1;
        WriteOld(_output, other);
        AssertUntouched(_output);
        Assert.Equal(other, File.ReadAllBytes(_output));
    }

    [Fact]
    public void Another_size_is_other_content()
    {
        WriteOld(_output, [.. Xml, (byte)' ']);
        AssertUntouched(_output);
        WriteOld(_output, Xml[..^1]);
        AssertUntouched(_output);
    }

    [Fact]
    public void A_file_with_a_second_name_is_left_to_its_other_owner()
    {
        Tool.Run(["ln", _output, _folder["second.xml"]], _folder.Path);
        AssertUntouched(_output);
    }

    [Fact]
    public void A_link_is_left_alone()
    {
        File.CreateSymbolicLink(_folder["link.xml"], _output);
        Assert.False(TryRenew(_folder["link.xml"]));
        AssertUntouched(_output, isAsked: false);
    }

    [Fact]
    public void What_is_not_there_is_not_made()
    {
        Assert.False(TryRenew(_folder["other.xml"]));
        Assert.False(File.Exists(_folder["other.xml"]));
    }

    private static bool TryRenew(string path) => PresentOutput.TryRenew(path, Xml.Length, XxHash128.HashToUInt128(Xml));

    private static void AssertUntouched(string path, bool isAsked = true)
    {
        if (isAsked)
            Assert.False(TryRenew(path));
        Assert.Equal(Old, File.GetLastWriteTimeUtc(path));
    }

    private static void WriteOld(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, Old);
    }
}
