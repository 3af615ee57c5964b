using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// Tells one database from another that took its place: a number drawn when it is made, in the header's user version, where it can be read
/// without SQLite. A module run that left everything as it was must notice that its rows are gone with the old database.
/// </summary>
internal static class StoreIdentity
{
    /// <summary>No database.</summary>
    public const int None = 0;

    // "User version" of https://www.sqlite.org/fileformat.html, section 1.3.
    private const int UserVersionOffset = 60;

    /// <summary>The identity of the database in a store directory; <see cref="None"/> when there is none that can be read.</summary>
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
            // As good as none: the run that follows opens it with SQLite and says what is wrong.
            return None;
        }
    }

    internal static int Create() => RandomNumberGenerator.GetInt32(1, int.MaxValue);
}
