using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Wrapgen.Batching.Running;

/// <summary>
/// Works through a list with a number of threads of their own: each mostly waits for a process, which the pool's
/// threads must not.
/// </summary>
internal static class Workers
{
    /// <summary>Works on all items, each begun in order. The first failure ends the others and is thrown.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run<T>(
        IReadOnlyCollection<T> items,
        int jobs,
        Action<T, CancellationToken> work,
        CancellationToken cancellation
    )
    {
        var open = new ConcurrentQueue<T>(items);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var threads = Enumerable
            .Range(0, Math.Min(jobs, items.Count))
            .Select(_ =>
                Task.Factory.StartNew(Work, stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            )
            .ToArray();
        foreach (var thread in threads)
            ((IAsyncResult)thread).AsyncWaitHandle.WaitOne();
        cancellation.ThrowIfCancellationRequested();
        // The others were cancelled because of the one that failed.
        if (threads.FirstOrDefault(thread => thread.IsFaulted) is { } failed)
            ExceptionDispatchInfo.Throw(failed.Exception!.InnerExceptions[0]);

        void Work()
        {
            try
            {
                while (!stop.IsCancellationRequested && open.TryDequeue(out var item))
                    work(item, stop.Token);
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }
    }
}
