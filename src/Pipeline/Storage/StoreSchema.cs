using System.Globalization;

namespace Wrapgen.Pipeline.Storage;

/// <summary>
/// The layout of the store. <see cref="Version"/> is part of the file name, so that another version of this program
/// ignores an old database instead of misreading it.
/// </summary>
internal static class StoreSchema
{
    /// <summary>Raise it with every change of the tables.</summary>
    private const int Tables = 1;

    /// <summary>
    /// Goes up whenever a part of the layout is raised: the tables, or the rows of either codec. A test compares the
    /// hash of the layout.
    /// </summary>
    public const int Version = Tables + ClassModelCodec.Layout + WrapperEncoder.Layout;

    public static string FileName { get; } = string.Create(CultureInfo.InvariantCulture, $"class-models-v{Version}.db");

    /// <summary>Table of class models, by key.</summary>
    public const string Models = "models";

    /// <summary>Table of concrete classes, by submodule.</summary>
    public const string Wrappers = "wrappers";

    private const string Columns =
        "(key TEXT PRIMARY KEY NOT NULL, module TEXT NOT NULL, hash BLOB NOT NULL, data BLOB NOT NULL)";

    /// <summary>The hash precedes the data, so reading it never walks the overflow pages of a long row.</summary>
    public const string CreateTables =
        $"CREATE TABLE IF NOT EXISTS {Models} {Columns}; CREATE TABLE IF NOT EXISTS {Wrappers} {Columns}";
}
