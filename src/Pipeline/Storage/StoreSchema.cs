using System.Globalization;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The store's layout. <see cref="Version"/> is part of the file name, so that a build tree that changes to another
/// version of this program ignores the old database instead of misreading it.
/// </summary>
internal static class StoreSchema
{
    /// <summary>Goes up with every change of the table, of <see cref="ClassModelCodec"/> or of the model records; a test holds their hash.</summary>
    public const int Version = 1;

    public static string FileName { get; } = string.Create(CultureInfo.InvariantCulture, $"class-models-v{Version}.db");

    /// <summary>The hash stands before the data: reading it never walks the overflow pages of a long row.</summary>
    public const string CreateTable =
        "CREATE TABLE IF NOT EXISTS models (key TEXT PRIMARY KEY NOT NULL, module TEXT NOT NULL, hash BLOB NOT NULL, data BLOB NOT NULL)";
}
