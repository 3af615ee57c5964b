using Microsoft.Data.Sqlite;

namespace Wrapgen.Pipeline.Storage;

/// <summary>A row as it is stored.</summary>
internal readonly record struct EncodedRow(string Key, string Module, byte[] Hash, byte[] Data);

/// <summary>One of the two tables of the store. Both have the same columns.</summary>
internal sealed class StoreTable(SqliteConnection connection, string name)
{
    /// <summary>All rows in order of their keys.</summary>
    public IEnumerable<EncodedRow> Rows()
    {
        using var command = Command($"SELECT key, module, hash, data FROM {name} ORDER BY key");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new EncodedRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetFieldValue<byte[]>(2),
                reader.GetFieldValue<byte[]>(3)
            );
    }

    /// <summary>The existing rows of these keys.</summary>
    public IEnumerable<EncodedRow> Rows(IEnumerable<string> keys)
    {
        using var command = Command($"SELECT key, module, hash, data FROM {name} WHERE key = $key");
        var parameter = command.Parameters.Add("$key", SqliteType.Text);
        foreach (var key in keys)
        {
            parameter.Value = key;
            using var reader = command.ExecuteReader();
            if (reader.Read())
                yield return new EncodedRow(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetFieldValue<byte[]>(2),
                    reader.GetFieldValue<byte[]>(3)
                );
        }
    }

    /// <summary>Hashes of all rows by key. The data is not read.</summary>
    public Dictionary<string, UInt128> Hashes()
    {
        var hashes = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        using var command = Command($"SELECT key, hash FROM {name}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            hashes[reader.GetString(0)] = StoredModel.NumberOf(reader.GetFieldValue<byte[]>(1));
        return hashes;
    }

    /// <summary>Keys and modules of all rows.</summary>
    public List<(string Key, string Module)> Keys()
    {
        var keys = new List<(string, string)>();
        using var command = Command($"SELECT key, module FROM {name}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            keys.Add((reader.GetString(0), reader.GetString(1)));
        return keys;
    }

    /// <summary>Hashes of a module's rows by key.</summary>
    public Dictionary<string, byte[]> HashesOf(string module)
    {
        var hashes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var command = Command($"SELECT key, hash FROM {name} WHERE module = $module");
        command.Parameters.AddWithValue("$module", module);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            hashes[reader.GetString(0)] = reader.GetFieldValue<byte[]>(1);
        return hashes;
    }

    public void Upsert(List<EncodedRow> rows)
    {
        if (rows.Count == 0)
            return;
        using var command = Command(
            $"""
            INSERT INTO {name} (key, module, hash, data) VALUES ($key, $module, $hash, $data)
            ON CONFLICT (key) DO UPDATE SET module = excluded.module, hash = excluded.hash, data = excluded.data
            """
        );
        var module = command.Parameters.Add("$module", SqliteType.Text);
        var key = command.Parameters.Add("$key", SqliteType.Text);
        var hash = command.Parameters.Add("$hash", SqliteType.Blob);
        var data = command.Parameters.Add("$data", SqliteType.Blob);
        foreach (var row in rows)
        {
            (key.Value, module.Value, hash.Value, data.Value) = (row.Key, row.Module, row.Hash, row.Data);
            command.ExecuteNonQuery();
        }
    }

    public void Delete(IEnumerable<string> keys)
    {
        using var delete = Command($"DELETE FROM {name} WHERE key = $key");
        var parameter = delete.Parameters.Add("$key", SqliteType.Text);
        foreach (var key in keys)
        {
            parameter.Value = key;
            delete.ExecuteNonQuery();
        }
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
