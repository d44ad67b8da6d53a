using System.Data.Common;
using Meedoen.Platform.Acts;

namespace Meedoen.Platform.Audit;

/// <summary>One writer's chain: appends groups of entries, each group in one transaction together with the new head.</summary>
internal sealed class AuditChain : IDisposable
{
    private readonly DbConnection connection;
    private readonly AuditStatement insert;
    private readonly AuditStatement setHead;
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
        insert = new AuditStatement(connection, store.Insert, 14);
        setHead = new AuditStatement(connection, store.SetHead, 5);
    }

    /// <summary>Where this chain ends now.</summary>
    public AuditHead Head => new(writer, sequence, head, anchor, anchored);

    public void Append(List<(AuditEntry Entry, TaskCompletionSource Answer)> group)
    {
        var (hash, seq) = (head, sequence);
        using var transaction = connection.BeginTransaction();
        foreach (var (entry, _) in group)
        {
            var persons = AuditHash.Pack(entry.Persons);
            hash = AuditHash.Of(hash, ++seq, entry, persons);
            insert.Run(transaction, writer, seq, entry.At.Ticks, (int)entry.Action, entry.What, entry.Actor.ToString(), entry.Role, persons,
                entry.Categories, entry.Purpose, entry.Act?.ToString(), entry.Reason, entry.From, hash);
        }

        setHead.Run(transaction, writer, seq, hash, anchor, anchored);
        transaction.Commit();
        (head, sequence) = (hash, seq);
    }

    public void Dispose()
    {
        insert.Dispose();
        setHead.Dispose();
        connection.Dispose();
    }
}
