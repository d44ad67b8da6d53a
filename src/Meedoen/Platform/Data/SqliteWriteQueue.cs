using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>
/// SQLite has one writer, so writes stand in one queue. Those that wait together share one commit (and one wait for the disk);
/// a savepoint each keeps them apart. Work must not do slow input/output: everybody behind it waits.
/// </summary>
internal sealed class SqliteWriteQueue : IWriteQueue
{
    private const int MostPerCommit = 128;

    private readonly Channel<Item> queue = Channel.CreateBounded<Item>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Func<SqliteConnection> connect;
    private readonly Func<SqliteConnection, MeedoenDb> context;
    private readonly Task loop;

    public SqliteWriteQueue(Func<SqliteConnection> connect, Func<SqliteConnection, MeedoenDb> context)
    {
        (this.connect, this.context) = (connect, context);
        loop = Task.Run(Loop);
    }

    public async Task<T> Run<T>(Func<MeedoenDb, Task<(T Result, bool Keep)>> work, CancellationToken cancel)
    {
        var item = new Item<T>(work, cancel);
        await queue.Writer.WriteAsync(item, cancel);
        return await item.Answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task Loop()
    {
        SqliteConnection? connection = null;
        var batch = new List<Item>(MostPerCommit);
        while (await queue.Reader.WaitToReadAsync())
        {
            try
            {
                connection ??= connect();
                await CommitTogether(connection, batch);
            }
            catch (Exception e)
            {
                batch.ForEach(item => item.Fail(e));
                connection?.Dispose();
                connection = null;
            }

            batch.Clear();
        }

        connection?.Dispose();
    }

    private async Task CommitTogether(SqliteConnection connection, List<Item> batch)
    {
        using var transaction = connection.BeginTransaction();
        while (batch.Count < MostPerCommit && queue.Reader.TryRead(out var item))
        {
            batch.Add(item);
            if (item.Cancel.IsCancellationRequested)
            {
                item.Fail(new OperationCanceledException(item.Cancel));
                continue;
            }

            await Apart(connection, transaction, item);
        }

        transaction.Commit();
        batch.ForEach(item => item.Succeed());
    }

    private async Task Apart(SqliteConnection connection, SqliteTransaction transaction, Item item)
    {
        transaction.Save("unit");
        bool keep;
        try
        {
            await using var db = context(connection);
            db.Database.AutoSavepointsEnabled = false;
            await db.Database.UseTransactionAsync(transaction);
            keep = await item.Work(db);
        }
        catch (Exception e)
        {
            item.Fail(e);
            keep = false;
        }

        if (!keep)
        {
            transaction.Rollback("unit");
        }

        transaction.Release("unit");
    }

    private abstract class Item(CancellationToken cancel)
    {
        public CancellationToken Cancel { get; } = cancel;

        public abstract Task<bool> Work(MeedoenDb db);

        public abstract void Succeed();

        public abstract void Fail(Exception e);
    }

    private sealed class Item<T>(Func<MeedoenDb, Task<(T Result, bool Keep)>> work, CancellationToken cancel) : Item(cancel)
    {
        private T result = default!;

        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> Work(MeedoenDb db)
        {
            (result, var keep) = await work(db);
            return keep;
        }

        public override void Succeed() => Answer.TrySetResult(result);

        public override void Fail(Exception e) => Answer.TrySetException(e);
    }
}
