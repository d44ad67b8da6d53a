using System.Collections.Concurrent;
using System.Data.Common;

namespace Meedoen.Platform.Data;

/// <summary>
/// Open connections with their prepared commands, lent out one at a time. Pages that are looked at all day read through this;
/// the rest uses EF Core. A session that failed is thrown away, not lent again.
/// </summary>
/// <param name="connect">Opens a connection.</param>
/// <param name="mostIdle">Sessions to keep open between loans; none where the driver pools connections and their commands itself.</param>
public sealed class ReadSessions(Func<DbConnection> connect, int mostIdle) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> idle = [];
    private long ran;
    private int resting;

    /// <summary>How many statements were run by sessions that were given back: a page asks a fixed number, whatever it shows.</summary>
    public long Ran => Interlocked.Read(ref ran);

    /// <summary>Borrows a session; dispose it to give it back.</summary>
    public ReadSession Rent() => Take() is { } session ? session.LendAgain() : new ReadSession(connect(), GiveBack);

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Close();
        }
    }

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
        Interlocked.Add(ref ran, session.Ran);
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
