using System.Data.Common;
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
    private readonly string anchored;
    private byte[] head;
    private long sequence;

    public AuditChain(DbConnection connection, AuditStore store)
    {
        this.connection = connection;
        store.CreateTables(connection);
        (anchor, anchored) = AuditHead.Tie(AuditHead.All(connection, store));
        head = anchor;
        insert = Command(store.Insert, 14);
        setHead = Command(store.SetHead, 5);
    }

    /// <summary>Where this chain ends now.</summary>
    public AuditHead Head => new(writer, sequence, head, anchor, anchored);

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

        Run(setHead, writer, seq, hash, anchor, anchored);
        transaction.Commit();
        (head, sequence) = (hash, seq);
    }

    public void Dispose()
    {
        insert.Dispose();
        setHead.Dispose();
        connection.Dispose();
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
