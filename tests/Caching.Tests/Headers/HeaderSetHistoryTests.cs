using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;

namespace Wrapgen.Caching.Tests.Headers;

/// <summary>A command remembers the newest states of its sources, sixteen at most.</summary>
public sealed class HeaderSetHistoryTests
{
    private const int Limit = 16;

    private static readonly IdentityPart[] Parts = [new("castxml", "1")];

    [Fact]
    public void The_seventeenth_set_pushes_out_the_oldest()
    {
        Assert.Equal(Enumerable.Range(1, Limit).Reverse(), Sets(After(Enumerable.Range(1, Limit))));
        Assert.Equal(Enumerable.Range(2, Limit).Reverse(), Sets(After(Enumerable.Range(1, Limit + 1))));
    }

    [Fact]
    public void A_set_that_comes_again_moves_to_the_front_and_pushes_out_none()
    {
        var sets = Sets(After([.. Enumerable.Range(1, Limit), 3]));
        Assert.Equal([3, .. Enumerable.Range(1, Limit).Reverse().Where(set => set != 3)], sets);
    }

    [Fact]
    public void What_the_key_was_made_of_is_kept() => Assert.Equal(Parts, After([1]).Parts);

    private static HeaderSetHistory After(IEnumerable<int> sets)
    {
        HeaderSetHistory? history = null;
        foreach (var set in sets)
            history = HeaderSetHistory.Decode(HeaderSetHistory.EncodeWith(Parts, BitConverter.GetBytes(set), history));
        return history!;
    }

    private static IEnumerable<int> Sets(HeaderSetHistory history) =>
        Enumerable.Range(0, history.Count).Select(i => BitConverter.ToInt32(history[i]));
}
