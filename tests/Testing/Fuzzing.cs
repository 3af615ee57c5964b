using System.Diagnostics;
using System.Globalization;

namespace Wrapgen.Testing;

/// <summary>
/// Gives readers of files damaged copies of good ones, for a number of seconds: <c>WRAPGEN_FUZZ_SECONDS</c>, or one. A
/// failure names the seed; <c>WRAPGEN_FUZZ_SEED</c> runs it again.
/// </summary>
public static class Fuzzing
{
    /// <summary>Memory that a reader may allocate, besides a multiple of the size of its input.</summary>
    private const long FreeBytes = 64L << 20;

    private const long BytesPerByte = 4096;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(20);

    private static readonly string[] Words =
    [
        "\0",
        "\u007f\u00ff",
        "<",
        ">",
        "\"",
        "'",
        "\\",
        "&#0;",
        "]]>",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "1e999",
        "-1",
        "@",
        "\n",
        "../../..",
        "/dev/zero",
    ];

    /// <summary>Runs several readers at the same time.</summary>
    /// <param name="readers">
    /// Each with a name, good inputs, and what reads a damaged one: it may throw an exception that says so.
    /// </param>
    /// <param name="isRefusal">True for the exceptions with which a reader refuses its input.</param>
    public static void Run(
        IEnumerable<(string Name, IReadOnlyList<byte[]> Good, Action<byte[]> Read)> readers,
        Func<Exception, bool> isRefusal
    )
    {
        var tasks = readers
            .Select(reader =>
                Task.Factory.StartNew(
                    () => Run(reader.Name, reader.Good, reader.Read, isRefusal),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        Task.WaitAll(tasks);
    }

    private static void Run(
        string name,
        IReadOnlyList<byte[]> good,
        Action<byte[]> read,
        Func<Exception, bool> isRefusal
    )
    {
        var limit = TimeSpan.FromSeconds(Number("WRAPGEN_FUZZ_SECONDS") ?? 1);
        var first = Number("WRAPGEN_FUZZ_SEED") ?? 1;
        var watch = Stopwatch.StartNew();
        for (var seed = first; seed == first || watch.Elapsed < limit; seed++)
        {
            var input = Damage(good, seed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var one = Stopwatch.StartNew();
            try
            {
                read(input);
            }
            catch (Exception failure) when (isRefusal(failure))
            {
                // This is what a reader does with such input.
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{name}, seed {seed}: {failure}", failure);
            }
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > FreeBytes + input.Length * BytesPerByte)
                throw new InvalidOperationException($"{name}, seed {seed}: {allocated} bytes for {input.Length}");
            if (one.Elapsed > LongestRead)
                throw new InvalidOperationException($"{name}, seed {seed}: takes {one.Elapsed}");
        }
    }

    /// <summary>A damaged copy of one of the inputs; the same for the same seed.</summary>
    private static byte[] Damage(IReadOnlyList<byte[]> good, int seed)
    {
        var random = new Random(seed);
        var bytes = good[random.Next(good.Count)].ToList();
        for (var edits = 1 + random.Next(6); edits > 0; edits--)
        {
            var place = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1 << random.Next(10)), bytes.Count - place);
            switch (random.Next(7))
            {
                case 0 when place < bytes.Count:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when place < bytes.Count:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(place, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(place, length));
                    break;
                case 4:
                    bytes.InsertRange(place, System.Text.Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]));
                    break;
                case 5:
                    for (var i = place; i < place + Math.Min(length, 9); i++)
                        bytes[i] = 0xFF;
                    break;
                default:
                    if (random.Next(4) == 0)
                        bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }
        return [.. bytes];
    }

    private static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
