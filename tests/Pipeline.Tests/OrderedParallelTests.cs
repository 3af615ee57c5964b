namespace Wrapgen.Pipeline.Tests;

public class OrderedParallelTests
{
    private static readonly int[] Items = [.. Enumerable.Range(0, 50)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_come_in_the_order_of_the_items(int degree) =>
        Assert.Equal(Items.Select(item => item * item), OrderedParallel.Select(Items, degree, item => item * item));

    [Fact]
    public void A_late_first_item_holds_back_those_that_are_ready()
    {
        using var second = new ManualResetEventSlim();
        var results = OrderedParallel.Select(
            [1, 2],
            2,
            item =>
            {
                // The first one waits until the second one has ended: they run at the same time.
                if (item == 1)
                    second.Wait(TestContext.Current.CancellationToken);
                else
                    second.Set();
                return item;
            }
        );

        Assert.Equal([1, 2], results);
    }

    [Fact]
    public void No_more_items_are_open_than_asked_for()
    {
        const int Degree = 3;
        int open = 0,
            most = 0;
        foreach (
            var _ in OrderedParallel.Select(
                Items,
                Degree,
                item =>
                {
                    lock (Items)
                        most = Math.Max(most, ++open);
                    return item;
                }
            )
        )
            lock (Items)
                open--;

        Assert.InRange(most, 1, Degree);
    }

    [Fact]
    public void The_first_failing_item_in_order_throws_and_nothing_is_left_running()
    {
        int running = 0,
            begun = 0;
        var taken = new List<int>();
        var failure = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (
                var result in OrderedParallel.Select(
                    Items,
                    4,
                    item =>
                    {
                        Interlocked.Increment(ref running);
                        Interlocked.Increment(ref begun);
                        try
                        {
                            return item is 3 or 4 ? throw new InvalidOperationException($"item {item}") : item;
                        }
                        finally
                        {
                            Interlocked.Decrement(ref running);
                        }
                    }
                )
            )
                taken.Add(result);
        });

        Assert.Equal("item 3", failure.Message);
        Assert.Equal([0, 1, 2], taken);
        Assert.Equal(0, running);
        Assert.InRange(begun, 4, 7);
    }

    [Fact]
    public void A_caller_who_stops_waits_for_the_work_under_way()
    {
        var running = 0;
        foreach (
            var result in OrderedParallel.Select(
                Items,
                4,
                item =>
                {
                    Interlocked.Increment(ref running);
                    Thread.Yield();
                    Interlocked.Decrement(ref running);
                    return item;
                }
            )
        )
            if (result == 5)
                break;

        Assert.Equal(0, running);
    }
}
