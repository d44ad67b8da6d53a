using System.Data.Common;
using System.Security.Cryptography;
using Meedoen.Platform.Acts;

namespace Meedoen.Platform.Audit;

/// <summary>One writer's chain: appends groups of entries, each group in one transaction together with the new head.</summary>
internal sealed class AuditChain : IDisposable
{
    private readonly DbConnection connection;
    private readonly DbCommand insert;
    private readonly DbCommand setHead;
    private readonly string writer = Ids.New().ToString();
    private readonly byte[] anchor;
    private byte[] head;
    private long sequence;

    public AuditChain(DbConnection connection, AuditStore store)
    {
        this.connection = connection;
        store.CreateTables(connection);
        anchor = head = Anchor(connection, store);
        insert = Command(store.Insert, 14);
        setHead = Command(store.SetHead, 4);
    }

    public void Append(List<(AuditEntry Entry, TaskCompletionSource Answer)> group)
    {
        var (hash, seq) = (head, sequence);
        using var transaction = connection.BeginTransaction();
        insert.Transaction = setHead.Transaction = transaction;
        foreach (var (entry, _) in group)
        {
            var persons = AuditHash.Pack(entry.Persons);
            hash = AuditHash.Of(hash, ++seq, entry, persons);
            Run(insert, writer, seq, entry.At.Ticks, (int)entry.Action, entry.What, entry.Actor.ToString(), entry.Role, persons,
                entry.Categories, entry.Purpose, entry.Act?.ToString(), entry.Reason, entry.From, hash);
        }

        Run(setHead, writer, seq, hash, anchor);
        transaction.Commit();
        (head, sequence) = (hash, seq);
    }

    public void Dispose()
    {
        insert.Dispose();
        setHead.Dispose();
        connection.Dispose();
    }

    private static byte[] Anchor(DbConnection connection, AuditStore store)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var command = connection.CreateCommand();
        command.CommandText = store.Heads;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            hash.AppendData(reader.GetFieldValue<byte[]>(2));
        }

        return hash.GetHashAndReset();
    }

    private static void Run(DbCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private DbCommand Command(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
