using Wrapgen.Caching.Files;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Headers;

/// <summary>
/// What is remembered about all files of a unit together. Libraries of .NET stand in for headers, because they are old
/// enough to be trusted.
/// </summary>
public sealed class HeaderCheckTests : IDisposable
{
    private static readonly Digest Key = new(1, 2, 3, 4),
        OtherKey = new(5, 6, 7, 8);
    private static readonly string[] Old =
    [
        typeof(object).Assembly.Location,
        typeof(Enumerable).Assembly.Location,
        typeof(Uri).Assembly.Location,
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly PathRoots _roots = new([], "", []);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_that_were_found_right_together_are_known_to_the_next_run_for_the_same_key_only()
    {
        Assert.False(Ask(Old, Key, remember: true));
        Assert.True(Ask(Old, Key));
        Assert.False(Ask(Old, OtherKey));
    }

    [Fact]
    public void Fewer_other_or_reordered_files_are_not_known()
    {
        Ask(Old, Key, remember: true);
        Assert.False(Ask(Old[..2], Key));
        Assert.False(Ask([.. Old[..2], Old[0]], Key));
        Assert.False(Ask([Old[1], Old[0], Old[2]], Key));
        Assert.False(Ask([.. Old[..2], _folder["absent.h"]], Key));
    }

    [Fact]
    public void A_file_that_changes_is_not_known_any_more()
    {
        Ask([Old[0], LinkTo(Old[1])], Key, remember: true);
        Assert.True(Ask([Old[0], LinkTo(Old[1])], Key));
        Assert.False(Ask([Old[0], LinkTo(Old[2])], Key));
    }

    [Fact]
    public void With_a_file_that_just_changed_nothing_is_remembered()
    {
        string[] files = [Old[0], _folder.Write("young.h", "1")];
        Ask(files, Key, remember: true);
        Assert.False(Ask(files, Key));
    }

    [Fact]
    public void Two_units_of_the_same_path_as_in_two_build_trees_do_not_push_each_other_out()
    {
        foreach (var unit in (string[])[Old[1], Old[2]])
            Ask([LinkTo(unit), Old[0]], Key, remember: true);
        foreach (var unit in (string[])[Old[1], Old[2]])
            Assert.True(Ask([LinkTo(unit), Old[0]], Key));
    }

    private string LinkTo(string target)
    {
        var link = _folder["link"];
        File.Delete(link);
        File.CreateSymbolicLink(link, target);
        return link;
    }

    private bool Ask(string[] files, Digest key, bool remember = false)
    {
        using var memory = new StampMemory(_folder["memory", "stamps"], CacheVersion.Number);
        var check = new HeaderCheck(_roots, new FileSnapshot(new FileDigests(memory)), memory);
        var headers = files.Select(file => new RecordedHeader(_roots.None, file, default)).ToArray();
        var reader = new ByteReader(new HeaderSet(HeaderSetTraits.None, headers, [], [], [], default).Encode());
        reader.Byte();
        var survey = check.Survey(ref reader, new EntryKeyBuilder(default, reader.Digest()));
        var isKnown = check.IsKnown(survey, key);
        if (remember)
            check.Remember(survey, key);
        return isKnown;
    }
}
