using System.Globalization;

namespace Wrapgen.Platform.Diagnostics;

/// <content>WG4xxx: the class-model store and the files that go with it.</content>
internal static partial class Rules
{
    private const string FillAgain =
        "Delete the database together with the *.stamp files beside it; the next build fills it again.";
    private const string RunModulesFirst = "Run the modules first (`wrapgen module … --pkl_dir`), or correct the path.";

    internal static Diagnostic StoreLocked(string database, TimeSpan waited) =>
        Diagnostic.Error(
            "WG4001",
            database,
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The store is locked by another process; waited {waited.TotalSeconds:0.###} s. "
            ) + "Let the other build of this tree finish or end it, then build again."
        );

    internal static Diagnostic StoreNotADatabase(string database, string reason) =>
        Diagnostic.Error("WG4002", database, 0, $"This is not a sound SQLite database: {reason} {FillAgain}");

    internal static Diagnostic StoreCorruptRow(string database, string key, string reason) =>
        Diagnostic.Error("WG4003", database, 0, $"The class model '{key}' cannot be read: {reason} {FillAgain}");

    internal static Diagnostic StoreFull(string database) =>
        Diagnostic.Error(
            "WG4004",
            database,
            0,
            "The disk is full. No class model was written, and the earlier ones are intact. Free some space, then build again."
        );

    internal static Diagnostic StoreUnwritable(string database, string reason) =>
        Diagnostic.Error(
            "WG4005",
            database,
            0,
            $"The store cannot be opened for writing: {reason} Check the permissions of the database and its directory."
        );

    internal static Diagnostic StoreUnreadable(string database, string reason) =>
        Diagnostic.Error(
            "WG4006",
            database,
            0,
            $"The store cannot be read: {reason} Check the path and its permissions. In a read-only prefix, the database must have been closed properly (no -wal file beside it)."
        );

    internal static Diagnostic StoreFailed(string database, string reason) =>
        Diagnostic.Error(
            "WG4007",
            database,
            0,
            $"SQLite failed: {reason} If this recurs, delete the database together with the *.stamp files beside it; the next build fills it again."
        );

    /// <summary>The store directory does not exist.</summary>
    public static Diagnostic NoSuchStoreDirectory(string directory) =>
        Diagnostic.Error("WG4008", directory, 0, $"This store directory does not exist. {RunModulesFirst}");

    /// <summary>The store does not have this key.</summary>
    public static Diagnostic NoSuchKey(string database, string key) =>
        Diagnostic.Error(
            "WG4009",
            database,
            0,
            $"There is no class model '{key}'. Keys have the form class.submodule, such as Image.itkImage. Dump without keys to see all of them."
        );

    internal static Diagnostic NoStoreHere(string directory, string database) =>
        Diagnostic.Error(
            "WG4010",
            directory,
            0,
            $"This directory holds no store: there is no '{database}' in it. {RunModulesFirst}"
        );
}
