using Microsoft.Data.Sqlite;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Storage;

/// <summary>Explains an SQLite error to the user.</summary>
internal static class StoreFault
{
    // Primary result codes of https://www.sqlite.org/rescode.html.
    private const int PermissionDenied = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int LockingProtocol = 15;
    private const int NotADatabase = 26;

    public static bool IsBusy(SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    public static bool IsAccess(SqliteException failure) =>
        failure.SqliteErrorCode is PermissionDenied or ReadOnly or CannotOpen;

    public static WrapgenException Explain(SqliteException failure, string database, StoreOptions options, bool writing)
    {
        var reason = failure.Message.EndsWith('.') ? failure.Message : failure.Message + ".";
        return new WrapgenException(
            failure.SqliteErrorCode switch
            {
                Busy or Locked or LockingProtocol => Rules.StoreLocked(database, options.BusyTimeout),
                Corrupt or NotADatabase => Rules.StoreNotADatabase(database, reason),
                Full => Rules.StoreFull(database),
                _ when IsAccess(failure) => writing
                    ? Rules.StoreUnwritable(database, reason)
                    : Rules.StoreUnreadable(database, reason),
                _ => Rules.StoreFailed(database, reason),
            },
            failure
        );
    }
}
