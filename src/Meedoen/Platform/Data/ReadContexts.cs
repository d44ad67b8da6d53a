using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>
/// Contexts for reading, each with a connection that stays open, lent out one at a time: making a context, and opening a connection for
/// it, costs several times what most queries do. One that still holds a transaction is thrown away, not lent again.
/// </summary>
internal sealed class ReadContexts(Func<MeedoenDb> open) : IDisposable
{
    private const int MostIdle = 8;
    private readonly ConcurrentBag<MeedoenDb> idle = [];
    private volatile bool closed;

    /// <summary>Borrows a context, without tracking; disposing it gives it back.</summary>
    public MeedoenDb Rent()
    {
        var db = idle.TryTake(out var used) ? used : open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.Lend(TakeBack);
        return db;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var db))
        {
            db.Dispose();
        }
    }

    private bool TakeBack(MeedoenDb db)
    {
        if (closed || idle.Count >= MostIdle || db.Database.CurrentTransaction is not null)
        {
            return false;
        }

        db.ChangeTracker.Clear();
        idle.Add(db);
        return true;
    }
}
