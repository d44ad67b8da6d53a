using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>
/// Each unit is a transaction of its own. Units of one tenant go one after the other here too, whatever process they come from: an act looks
/// first and writes then ("is there a plan already"), and two of them side by side would both see nothing.
/// </summary>
internal sealed class PostgresWriteQueue(Func<MeedoenDb> open) : IWriteQueue
{
    /// <summary>Any number will do: the lock counts within one database, and a tenant has a database of its own.</summary>
    private const string WaitForTurn = "SELECT pg_advisory_xact_lock(1)";

    public async Task<T> Run<T>(Func<MeedoenDb, Task<(T Result, bool Keep)>> work, CancellationToken cancel)
    {
        await using var db = open();
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(WaitForTurn, cancel);
        var (result, keep) = await work(db);
        if (keep)
        {
            await transaction.CommitAsync(cancel);
        }

        return result;
    }

    public long? Commits => null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
