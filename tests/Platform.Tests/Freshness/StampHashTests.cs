using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Platform.Tests.Freshness;

public class StampHashTests
{
    private const long Second = 1_000_000_000;

    private static readonly FileStamp Stamp = new(FileKind.Regular, 1, 2, 3, 4 * Second + 1, 5 * Second + 1);

    [Fact]
    public void Every_part_of_a_stamp_counts()
    {
        FileStamp[] others =
        [
            Stamp with
            {
                Kind = FileKind.Directory,
            },
            Stamp with
            {
                Device = 9,
            },
            Stamp with
            {
                Inode = 9,
            },
            Stamp with
            {
                Size = 9,
            },
            Stamp with
            {
                Modified = 9,
            },
            Stamp with
            {
                Changed = 9,
            },
            default,
        ];

        Assert.Equal(others.Length + 1, others.Append(Stamp).Select(StampHash.Of).Distinct().Count());
        Assert.Equal(0UL, StampHash.Of(default));
    }

    // A file system with whole seconds may only store every other one.
    [Theory]
    [InlineData(5 * Second + 1, 5 * Second + 1, false)]
    [InlineData(5 * Second + 1, 5 * Second, false)]
    [InlineData(5 * Second + 1, 5 * Second + 2, true)]
    [InlineData(5 * Second, 7 * Second, false)]
    [InlineData(5 * Second, 7 * Second + 1, true)]
    public void A_stamp_proves_something_when_it_is_older_than_the_tick_it_was_taken_in(
        long changed,
        long now,
        bool isSettled
    )
    {
        var stamp = Stamp with { Changed = changed };

        Assert.Equal(isSettled ? StampHash.Of(stamp) : StampHash.Unknown, StampHash.OfSettled(stamp, now));
    }

    [Fact]
    public void Nothing_is_settled_at_any_time() => Assert.Equal(0UL, StampHash.OfSettled(default, 0));
}
