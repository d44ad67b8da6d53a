using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>
/// The one writing connection of a tenant on SQLite. One context serves unit after unit, emptied in between, because making one
/// costs more than most units do; after a unit that failed or was very large a new one takes its place.
/// </summary>
internal sealed class SqliteWriter(SqliteConnection connection, Func<MeedoenDb> context) : IDisposable
{
    private const int MostTracked = 2000;

    private readonly SqliteStatement save = new(connection, "SAVEPOINT unit");
    private readonly SqliteStatement release = new(connection, "RELEASE unit");
    private readonly SqliteStatement undo = new(connection, "ROLLBACK TO unit");
    private MeedoenDb? db;
    private SqliteTransaction? transaction;

    /// <summary>Begins what will be committed together.</summary>
    public void Begin() => transaction = connection.BeginTransaction(deferred: false);

    /// <summary>Makes everything kept since <see cref="Begin"/> durable.</summary>
    public void Commit()
    {
        transaction!.Commit();
        db?.Database.UseTransaction(null);
        transaction.Dispose();
        transaction = null;
    }

    /// <summary>
    /// Runs one unit apart from the others: what it does not keep, or fails in, is as if it had not been. Answers what went wrong
    /// inside the unit; what goes wrong around it (the disk, the savepoint) is thrown, and fails all that wait for the commit.
    /// </summary>
    public async Task<Exception?> Apart(Func<MeedoenDb, Task<bool>> work)
    {
        save.Run();
        var (keep, failure) = await Try(work);
        await Empty(failure);
        if (!keep)
        {
            undo.Run();
        }

        release.Run();
        return failure;
    }

    public void Dispose()
    {
        db?.Dispose();
        transaction?.Dispose();
        connection.Dispose();
    }

    private async Task<(bool Keep, Exception? Failure)> Try(Func<MeedoenDb, Task<bool>> work)
    {
        try
        {
            return (await work(await Context()), null);
        }
        catch (Exception e)
        {
            return (false, e);
        }
    }

    private async Task<MeedoenDb> Context()
    {
        if (db is null)
        {
            db = context();
            db.Database.AutoSavepointsEnabled = false;
        }

        if (db.Database.CurrentTransaction is null)
        {
            await db.Database.UseTransactionAsync(transaction);
        }

        return db;
    }

    private async Task Empty(Exception? failure)
    {
        if (db is null)
        {
            return;
        }

        var tracker = db.ChangeTracker;
        tracker.AutoDetectChangesEnabled = false;
        if (failure is null && tracker.Entries().Take(MostTracked).Count() < MostTracked)
        {
            tracker.Clear();
            (tracker.AutoDetectChangesEnabled, tracker.QueryTrackingBehavior) = (true, QueryTrackingBehavior.TrackAll);
            return;
        }

        await db.DisposeAsync();
        db = null;
    }
}
