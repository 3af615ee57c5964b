using System.Runtime.ExceptionServices;

namespace Wrapgen.Pipeline;

/// <summary>Processes several items at once.</summary>
internal static class ParallelItems
{
    /// <summary>
    /// Processes the items 0 to <paramref name="count"/> - 1 on all cores. When items fail, the exception of one of
    /// them is thrown.
    /// </summary>
    /// <param name="count">Number of items.</param>
    /// <param name="tools">Creates the tools of one thread.</param>
    /// <param name="work">Processes one item.</param>
    /// <param name="cancellation">Ends the work between two items.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run<TTools>(
        int count,
        Func<TTools> tools,
        Action<int, TTools> work,
        CancellationToken cancellation = default
    )
    {
        try
        {
            Parallel.For(
                0,
                count,
                new ParallelOptions { CancellationToken = cancellation },
                tools,
                (index, _, own) =>
                {
                    work(index, own);
                    return own;
                },
                _ => { }
            );
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
