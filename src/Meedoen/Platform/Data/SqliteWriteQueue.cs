using System.Threading.Channels;

namespace Meedoen.Platform.Data;

/// <summary>
/// SQLite has one writer, so writes stand in one queue. Those that wait together share one commit (and one wait for the disk);
/// a savepoint each keeps them apart. Work must not do slow input/output: everybody behind it waits.
/// </summary>
internal sealed class SqliteWriteQueue : IWriteQueue
{
    private const int MostPerCommit = 128;

    private readonly Channel<Item> queue = Channel.CreateBounded<Item>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Func<SqliteWriter> connect;
    private readonly Task loop;
    private long commits;

    public SqliteWriteQueue(Func<SqliteWriter> connect)
    {
        this.connect = connect;
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public long? Commits => Interlocked.Read(ref commits);

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

    // On a thread of its own: it waits for the disk most of the time, and must not keep a thread from the requests.
    private void Loop()
    {
        SqliteWriter? writer = null;
        var batch = new List<Item>(MostPerCommit);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            try
            {
                writer ??= connect();
                CommitTogether(writer, batch).GetAwaiter().GetResult();
            }
            catch (Exception e)
            {
                batch.ForEach(item => item.Fail(e));
                writer?.Dispose();
                writer = null;
            }

            batch.Clear();
        }

        writer?.Dispose();
    }

    private async Task CommitTogether(SqliteWriter writer, List<Item> batch)
    {
        writer.Begin();
        while (batch.Count < MostPerCommit && queue.Reader.TryRead(out var item))
        {
            batch.Add(item);
            if (item.Cancel.IsCancellationRequested)
            {
                item.Fail(new OperationCanceledException(item.Cancel));
                continue;
            }

            if (await writer.Apart(item.Work) is { } failure)
            {
                item.Fail(failure);
            }
        }

        writer.Commit();
        Interlocked.Increment(ref commits);
        batch.ForEach(item => item.Succeed());
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
