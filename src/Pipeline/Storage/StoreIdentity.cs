using System.Buffers.Binary;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// Distinguishes a database from another that took its place, by a random number from its creation. The number is the
/// user version in the header, which can be read without SQLite. An unchanged module run has to notice that its rows
/// vanished with the old database.
/// </summary>
internal static class StoreIdentity
{
    /// <summary>No database.</summary>
    public const int None = 0;

    // "User version" of https://www.sqlite.org/fileformat.html, section 1.3.
    private const int UserVersionOffset = 60;

    /// <summary>
    /// The identity of the database in a store directory; <see cref="None"/> when there is none that can be read.
    /// </summary>
    public static int Of(string storeDirectory)
    {
        try
        {
            using var file = File.OpenHandle(
                ModelStore.PathIn(storeDirectory),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            Span<byte> number = stackalloc byte[sizeof(int)];
            return RandomAccess.Read(file, number, UserVersionOffset) == number.Length
                ? BinaryPrimitives.ReadInt32BigEndian(number)
                : None;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It counts as absent. The run that follows opens it with SQLite and reports what is wrong.
            return None;
        }
    }

    internal static int Create()
    {
        // The random bytes of a Guid come from the system. Those of RandomNumberGenerator come from OpenSSL, which takes
        // milliseconds to load, and without which the program ends.
        Span<byte> random = stackalloc byte[16];
        _ = Guid.NewGuid().TryWriteBytes(random);
        return Math.Max(1, BinaryPrimitives.ReadInt32LittleEndian(random) & int.MaxValue);
    }
}
