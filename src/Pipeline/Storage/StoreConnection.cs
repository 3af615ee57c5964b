using System.Globalization;
using Microsoft.Data.Sqlite;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Storage;

/// <summary>Opens the database, and creates it when it is missing. A hundred processes may do so at once.</summary>
internal static class StoreConnection
{
    /// <summary>Opens for reading and writing.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4007.</exception>
    public static SqliteConnection Open(string database, StoreOptions options)
    {
        try
        {
            if (!File.Exists(database))
                Create(database, options);
            return OpenReadWrite(database, options);
        }
        catch (SqliteException failure)
        {
            throw StoreFault.Explain(failure, database, options, writing: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.StoreUnwritable(database, failure.Message), failure);
        }
    }

    /// <summary>Opens a database that may be in a read-only directory; creates a missing one where possible.</summary>
    /// <exception cref="WrapgenException">WG4001 to WG4007.</exception>
    public static SqliteConnection OpenForReading(string database, StoreOptions options)
    {
        if (!File.Exists(database))
            return Open(database, options);
        try
        {
            return OpenReadWrite(database, options);
        }
        catch (SqliteException failure) when (StoreFault.IsAccess(failure) && !HasPendingWrites(database))
        {
            return OpenImmutable(database, options);
        }
        catch (SqliteException failure)
        {
            throw StoreFault.Explain(failure, database, options, writing: false);
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection OpenReadWrite(string database, StoreOptions options)
    {
        var connection = Connect(database, SqliteOpenMode.ReadWrite, options);
        try
        {
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A read-only directory has no place for the shared memory of WAL. Nobody writes there, so the database can be
    /// read as a file that never changes, which needs no shared memory.
    /// </summary>
    private static SqliteConnection OpenImmutable(string database, StoreOptions options)
    {
        var uri =
            "file:"
            + Uri.EscapeDataString(Path.GetFullPath(database)).Replace("%2F", "/", StringComparison.Ordinal)
            + "?immutable=1";
        try
        {
            return Connect(uri, SqliteOpenMode.ReadOnly, options);
        }
        catch (SqliteException failure)
        {
            throw StoreFault.Explain(failure, database, options, writing: false);
        }
    }

    private static bool HasPendingWrites(string database) =>
        new FileInfo(database + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>
    /// Creates the database under another name and renames it. Every process finds it complete and in WAL mode, and
    /// when many create it at once, one wins. Changing the journal mode of a database in use fails instead of waiting.
    /// </summary>
    private static void Create(string database, StoreOptions options)
    {
        var temporary = TemporaryName.Beside(database);
        try
        {
            using (var connection = Connect(temporary, SqliteOpenMode.ReadWriteCreate, options))
            {
                Execute(
                    connection,
                    string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={StoreIdentity.Create()}")
                );
                Prepare(connection);
            }
            File.Move(temporary, database, overwrite: false);
        }
        catch (IOException) when (File.Exists(database))
        {
            // Another process was first. Its database serves as well.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static SqliteConnection Connect(string source, SqliteOpenMode mode, StoreOptions options)
    {
        // A process has one connection: a pool would only keep the file open after the connection is closed.
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            // SQLite waits with a back-off that starts at 1 ms. This disables the waiting of the provider, which polls
            // every 150 ms.
            connection.DefaultTimeout = 1;
            Execute(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA busy_timeout={(long)options.BusyTimeout.TotalMilliseconds}"
                )
            );
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes an open database a store: WAL where possible, and the tables.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        try
        {
            // Costs nothing when the database is in WAL mode already. Where WAL is impossible, the answer is another
            // mode.
            Execute(connection, "PRAGMA journal_mode=WAL");
        }
        catch (SqliteException failure) when (StoreFault.IsBusy(failure))
        {
            // An older database is in use. It keeps its rollback journal, which is only slower.
        }
        Execute(connection, "PRAGMA synchronous=NORMAL; " + StoreSchema.CreateTables);
    }
}
