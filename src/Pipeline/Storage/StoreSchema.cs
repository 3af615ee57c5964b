using System.Globalization;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The store's layout. <see cref="Version"/> is part of the file name, so that a build tree that changes to another
/// version of this program ignores the old database instead of misreading it.
/// </summary>
internal static class StoreSchema
{
    /// <summary>Goes up with every change of the tables, of <see cref="ClassModelCodec"/>, of <see cref="WrapperEncoder"/> or of the model records; a test holds their hash.</summary>
    public const int Version = 3;

    public static string FileName { get; } = string.Create(CultureInfo.InvariantCulture, $"class-models-v{Version}.db");

    /// <summary>Table of class models, by key.</summary>
    public const string Models = "models";

    /// <summary>Table of wrapper modules, by submodule.</summary>
    public const string Wrappers = "wrappers";

    private const string Columns =
        "(key TEXT PRIMARY KEY NOT NULL, module TEXT NOT NULL, hash BLOB NOT NULL, data BLOB NOT NULL)";

    /// <summary>The hash stands before the data: reading it never walks the overflow pages of a long row.</summary>
    public const string CreateTables =
        $"CREATE TABLE IF NOT EXISTS {Models} {Columns}; CREATE TABLE IF NOT EXISTS {Wrappers} {Columns}";
}
