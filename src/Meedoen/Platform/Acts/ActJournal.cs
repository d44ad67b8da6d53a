using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Acts;

/// <summary>
/// Saves what an act changed, and the act itself with its events. On SQLite the rows of act and events go past the change tracker,
/// by statements compiled once; on PostgreSQL they travel with the rest in one round trip.
/// </summary>
internal static class ActJournal
{
    public static async Task Save(ActScope scope, DateTime recordedAt, string? answer, CancellationToken cancel)
    {
        var db = scope.Db;
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
        {
            db.Add(Row(scope, recordedAt, answer));
            db.AddRange(scope.Events.Select((e, position) => Row(scope, recordedAt, e, position)));
            await db.SaveChangesAsync(cancel);
            return;
        }

        var rows = SqliteRows.On(connection, db);
        if (!AddedRows.TrySave(db, rows))
        {
            await db.SaveChangesAsync(cancel);
        }

        rows.Add(Row(scope, recordedAt, answer));
        for (var position = 0; position < scope.Events.Count; position++)
        {
            rows.Add(Row(scope, recordedAt, scope.Events[position], position));
        }
    }

    private static ActRow Row(ActScope scope, DateTime recordedAt, string? answer) => new()
    {
        Id = scope.Act.Id,
        Name = scope.Act.Name,
        Actor = scope.Act.Actor.Id,
        Role = scope.Act.Actor.Role,
        Purpose = scope.Act.Purpose,
        Person = scope.Act.Person,
        Reason = scope.Act.Reason,
        IdempotencyKey = scope.Act.IdempotencyKey,
        RecordedAt = recordedAt,
        Day = scope.Today,
        Categories = scope.Categories,
        Persons = AuditHash.Pack([.. scope.Persons]),
        Origin = scope.Act.Actor.From,
        Answer = answer,
    };

    private static EventRow Row(ActScope scope, DateTime recordedAt, RecordedEvent e, int position) => new()
    {
        Id = Ids.New(),
        ActId = scope.Act.Id,
        Position = position,
        Type = e.Happened.GetType().Name,
        PersonId = e.Person,
        StreamId = e.Stream,
        Category = e.Category,
        Data = EventCodec.Write(e.Happened),
        RecordedAt = recordedAt,
        Day = scope.Today,
        Actor = scope.Act.Actor.Id,
        Role = scope.Act.Actor.Role,
    };
}
