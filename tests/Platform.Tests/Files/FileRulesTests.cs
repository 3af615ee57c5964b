using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Tests.Files;

/// <summary>The rules of both families of systems, on any of them.</summary>
public sealed class FileRulesTests : IDisposable
{
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wrapgen file rules ");

    private readonly List<int> _pauses = [];

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<bool> Systems => [false, true];

    [Theory, MemberData(nameof(Systems))]
    public void A_file_replaces_another(bool isWindows)
    {
        var (staged, path) = (Write("staged", "new"), Write("file", "old"));

        Rules(isWindows).Replace(staged, path);

        Assert.Equal("new", File.ReadAllText(path));
        Assert.False(File.Exists(staged));
    }

    [Theory, MemberData(nameof(Systems))]
    public void A_file_that_cannot_be_replaced_keeps_its_content(bool isWindows)
    {
        var staged = Write("staged", "new");
        var folder = _folder.CreateSubdirectory("folder").FullName;

        var failure = Record.Exception(() => Rules(isWindows).Replace(staged, folder));

        Assert.True(failure is IOException or UnauthorizedAccessException, $"{failure}");
        Assert.Equal("new", File.ReadAllText(staged));
    }

    [Theory, MemberData(nameof(Systems))]
    public void A_locked_file_is_free_again_when_its_handle_is_closed(bool isWindows)
    {
        var rules = Rules(isWindows);
        var path = Path.Join(_folder.FullName, "lock");
        using (var first = rules.TryLock(path, FileMode.OpenOrCreate))
        {
            Assert.NotNull(first);
            Assert.Null(rules.TryLock(path, FileMode.Open));
        }

        using var second = rules.TryLock(path, FileMode.Open);
        Assert.NotNull(second);
    }

    [Theory, MemberData(nameof(Systems))]
    public void A_lock_on_a_file_that_must_be_new_fails_when_there_is_one(bool isWindows)
    {
        var path = Write("lock", "");

        var failure = Assert.Throws<IOException>(() => Rules(isWindows).TryLock(path, FileMode.CreateNew));
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unix_replaces_a_file_that_is_open_and_readers_keep_the_old_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        var (staged, path) = (Write("staged", "new"), Write("file", "old"));
        using var reader = new StreamReader(path);

        new UnixFileRules().Replace(staged, path);

        Assert.Equal("old", reader.ReadToEnd());
        Assert.Equal("new", File.ReadAllText(path));
    }

    public static TheoryData<Exception> WhileOpen =>
        [new IOException("in use", SharingViolation), new UnauthorizedAccessException("access is denied")];

    [Theory, MemberData(nameof(WhileOpen))]
    public void Windows_waits_until_the_other_process_closes_the_file(Exception refusal)
    {
        var refusals = 3;
        var moved = new List<(string From, string To, bool MayReplace)>();
        var rules = new WindowsFileRules(
            (from, to, mayReplace) =>
            {
                if (refusals-- > 0)
                    throw refusal;
                moved.Add((from, to, mayReplace));
            },
            _pauses.Add
        );

        rules.Replace("staged", "file");

        Assert.Equal([("staged", "file", true)], moved);
        Assert.Equal([2, 4, 8], _pauses);
    }

    [Theory, MemberData(nameof(WhileOpen))]
    public void Windows_gives_up_after_a_second(Exception refusal)
    {
        var rules = new WindowsFileRules((_, _, _) => throw refusal, _pauses.Add);

        Assert.Same(refusal, Record.Exception(() => rules.Replace("staged", "file")));
        Assert.InRange(_pauses.Sum(), 900, 1100);
    }

    [Fact]
    public void Windows_does_not_wait_for_other_failures()
    {
        var rules = new WindowsFileRules(
            (_, _, _) => throw new DirectoryNotFoundException("no such folder"),
            _pauses.Add
        );

        Assert.Throws<DirectoryNotFoundException>(() => rules.Replace("staged", "file"));
        Assert.Empty(_pauses);
    }

    private FileRules Rules(bool isWindows) =>
        isWindows ? new WindowsFileRules(File.Move, _pauses.Add) : new UnixFileRules();

    private string Write(string name, string content)
    {
        var path = Path.Join(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
