using System.Threading.Channels;

namespace Wrapgen.Pipeline;

/// <summary>Runs work on several items at once and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    /// <summary>
    /// Results in order. A bounded channel holds the work that is under way, so no more than about <paramref name="degree"/>
    /// items are open at once however slowly results are taken. The first failing item, in order, throws.
    /// </summary>
    /// <param name="items">What to work on.</param>
    /// <param name="degree">How many at once.</param>
    /// <param name="work">The work on one item.</param>
    /// <param name="scheduler">Where it is done; null: on the pool.</param>
    public static IEnumerable<TOut> Select<TIn, TOut>(
        IReadOnlyCollection<TIn> items,
        int degree,
        Func<TIn, TOut> work,
        TaskScheduler? scheduler = null
    )
    {
        if (degree <= 1 || items.Count <= 1)
            return items.Select(work);
        return Concurrent(items, degree, work, scheduler ?? TaskScheduler.Default);
    }

    private static IEnumerable<TOut> Concurrent<TIn, TOut>(
        IEnumerable<TIn> items,
        int degree,
        Func<TIn, TOut> work,
        TaskScheduler scheduler
    )
    {
        var queue = Channel.CreateBounded<Task<TOut>>(
            new BoundedChannelOptions(degree - 1) { SingleReader = true, SingleWriter = true }
        );
        using var stopped = new CancellationTokenSource();
        var producer = Task.Run(
            async () =>
            {
                foreach (var item in items)
                {
                    if (!await queue.Writer.WaitToWriteAsync(stopped.Token).ConfigureAwait(false))
                        break;
                    var running = Task.Factory.StartNew(
                        () => work(item),
                        stopped.Token,
                        TaskCreationOptions.DenyChildAttach,
                        scheduler
                    );
                    await queue.Writer.WriteAsync(running, stopped.Token).ConfigureAwait(false);
                }
                queue.Writer.Complete();
            },
            stopped.Token
        );
        try
        {
            while (Result(queue.Reader.WaitToReadAsync().AsTask()))
            while (queue.Reader.TryRead(out var running))
                yield return Result(running);
        }
        finally
        {
            stopped.Cancel();
            Settle(producer);
            while (queue.Reader.TryRead(out var running))
                Settle(running);
        }
    }

    /// <summary>The result of a task. Waited for without spinning first: there is other work for the processor.</summary>
    private static T Result<T>(Task<T> task)
    {
        // A thread of the pool has to wait in the way that makes the pool start another one in its place.
        if (!Thread.CurrentThread.IsThreadPoolThread)
            Settle(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Waits for work that nobody takes any more: it may still be using what the caller is about to free.</summary>
    private static void Settle(Task task)
    {
        if (!task.IsCompleted)
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
    }
}
