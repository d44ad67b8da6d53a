namespace Meedoen.Platform.Data;

/// <summary>PostgreSQL takes writers side by side and groups their commits itself; each unit is a transaction of its own.</summary>
internal sealed class PostgresWriteQueue(Func<MeedoenDb> open) : IWriteQueue
{
    public async Task<T> Run<T>(Func<MeedoenDb, Task<(T Result, bool Keep)>> work, CancellationToken cancel)
    {
        await using var db = open();
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
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
