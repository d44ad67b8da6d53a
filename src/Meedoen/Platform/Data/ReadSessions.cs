using System.Collections.Concurrent;
using System.Data.Common;

namespace Meedoen.Platform.Data;

/// <summary>
/// Open connections with their prepared commands, lent out one at a time. Pages that are looked at all day read through this;
/// the rest uses EF Core. A session is kept for one statement, so that nobody waits for a second one while holding a first. One that
/// failed is thrown away, not lent again.
/// </summary>
/// <param name="connect">Makes a connection; a session opens it at its first statement when it is not open yet.</param>
/// <param name="mostIdle">Sessions to keep open between loans; none where the driver pools connections and their commands itself.</param>
public sealed class ReadSessions(Func<DbConnection> connect, int mostIdle) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> idle = [];
    private long ran;
    private int resting;

    /// <summary>How many statements were run by sessions that were given back: a page asks a fixed number, whatever it shows.</summary>
    public long Ran => Interlocked.Read(ref ran);

    /// <summary>All rows of a query, in its order. Parameters are <c>@p0</c>, <c>@p1</c> … in the order given.</summary>
    public async Task<List<T>> List<T>(string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        using var session = Rent();
        return await session.List(sql, read, values);
    }

    /// <summary>The first row of a query, or the default when there is none.</summary>
    public async Task<T?> First<T>(string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        using var session = Rent();
        return await session.First(sql, read, values);
    }

    /// <summary>Visits each row without keeping it.</summary>
    public async Task Each(string sql, Action<DbDataReader> visit, params object?[] values)
    {
        using var session = Rent();
        await session.Each(sql, visit, values);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Close();
        }
    }

    private ReadSession Rent() => Take() ?? new ReadSession(connect(), GiveBack);

    // The bag's own count locks all of it; this one may be off by those that come and go right now.
    private ReadSession? Take()
    {
        if (!idle.TryTake(out var session))
        {
            return null;
        }

        Interlocked.Decrement(ref resting);
        return session;
    }

    private void GiveBack(ReadSession session)
    {
        Interlocked.Increment(ref ran);
        if (session.Failed || Interlocked.Increment(ref resting) > mostIdle)
        {
            Interlocked.Add(ref resting, session.Failed ? 0 : -1);
            session.Close();
        }
        else
        {
            idle.Add(session);
        }
    }
}
