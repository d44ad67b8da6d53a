using System.Data.Common;
using System.Threading.Channels;
using Meedoen.Platform.Data;

namespace Meedoen.Platform.Audit;

/// <summary>
/// The audit trail of one tenant. Entries that arrive together become one durable write; the task that <see cref="Write"/> answers
/// completes only then. Each process is a writer with a chain of its own, which starts from the anchored heads of all chains before it.
/// </summary>
public sealed class AuditTrail : IAsyncDisposable
{
    private const int MostPerGroup = 512;

    private readonly Channel<(AuditEntry Entry, TaskCompletionSource Answer)> queue =
        Channel.CreateBounded<(AuditEntry, TaskCompletionSource)>(new BoundedChannelOptions(8192) { SingleReader = true });

    private readonly Func<DbConnection> connect;
    private readonly DatabaseKind kind;
    private readonly string slug;
    private readonly AuditAnchors? anchors;
    private readonly Task loop;

    internal AuditTrail(Func<DbConnection> connect, DatabaseKind kind, string slug, AuditAnchors? anchors)
    {
        (this.connect, this.kind, this.slug, this.anchors) = (connect, kind, slug, anchors);
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Writes one entry; completes when it is on disk. Fails when it cannot be written: then there may be no answer either.</summary>
    public Task Write(AuditEntry entry)
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return queue.Writer.TryWrite((entry, answer)) ? answer.Task : WriteWhenRoom(entry, answer);
    }

    /// <summary>Reads the trail, oldest first, to check it or to show it.</summary>
    public AuditReader OpenReader() => new(connect, kind, slug, anchors);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task WriteWhenRoom(AuditEntry entry, TaskCompletionSource answer)
    {
        await queue.Writer.WriteAsync((entry, answer));
        await answer.Task;
    }

    // On a thread of its own: it waits for the disk most of the time, and must not keep a thread from the requests.
    private void Loop()
    {
        AuditChain? chain = null;
        var group = new List<(AuditEntry Entry, TaskCompletionSource Answer)>(MostPerGroup);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < MostPerGroup && queue.Reader.TryRead(out var item))
            {
                group.Add(item);
            }

            try
            {
                chain ??= new AuditChain(connect(), new AuditStore(kind));
                chain.Append(group);
                anchors?.Keep(slug, chain.Head, last: false);
                group.ForEach(item => item.Answer.TrySetResult());
            }
            catch (Exception e)
            {
                group.ForEach(item => item.Answer.TrySetException(e));
                chain?.Dispose();
                chain = null;
            }

            group.Clear();
        }

        if (chain is not null)
        {
            anchors?.Keep(slug, chain.Head, last: true);
            chain.Dispose();
        }
    }
}
