using System.Runtime.ExceptionServices;

namespace Wrapgen.Pipeline;

/// <summary>Works on several items at once.</summary>
internal static class ParallelItems
{
    /// <summary>Works on the items of these numbers on all cores; what fails is thrown as it is, one of several.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="tools">Makes what the work of one thread uses.</param>
    /// <param name="work">The work on one item.</param>
    /// <param name="cancellation">Ends it between two items.</param>
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
