using System.Threading.Channels;

namespace Wrapgen.Pipeline;

/// <summary>Processes several items at once, and returns the results in the order of the items.</summary>
internal static class OrderedParallel
{
    /// <summary>
    /// The results in order. A bounded channel holds the work under way, so no more than <paramref name="degree"/>
    /// items are open at once, however slowly the caller takes the results. The first item, in order, that fails
    /// throws.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="degree">How many items to process at once.</param>
    /// <param name="work">Processes one item.</param>
    /// <param name="scheduler">Runs the work; null: the thread pool.</param>
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

    /// <summary>Waits for a task without spinning first: there is other work for the processor.</summary>
    private static T Result<T>(Task<T> task)
    {
        // A pool thread has to wait in the way that makes the pool start another thread in its place.
        if (!Thread.CurrentThread.IsThreadPoolThread)
            Settle(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>
    /// Waits for work whose result is not needed any more: it may still use what the caller is about to free.
    /// </summary>
    private static void Settle(Task task)
    {
        if (!task.IsCompleted)
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
    }
}
