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

    /// <summary>Borrows a session; dispose it to give it back.</summary>
    public ReadSession Rent() => idle.TryTake(out var session) ? session.LendAgain() : new ReadSession(connect(), GiveBack);

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Close();
        }
    }

    private void GiveBack(ReadSession session)
    {
        if (session.Failed || idle.Count >= mostIdle)
        {
            session.Close();
        }
        else
        {
            idle.Add(session);
        }
    }
}
