using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>
/// Records inside an act of another module what happened for the law, so that the terms follow in the same act. The caller has asked the
/// rights and checked that it can have happened.
/// </summary>
public sealed class LegalNotes(PersonKeys keys)
{
    /// <summary>Records it; answers its id, by which it can be taken back.</summary>
    public async Task<Guid> Add(ActScope scope, Guid person, LegalEvent happened, CancellationToken cancel)
    {
        var kind = EventKinds.Of(happened.Kind);
        var cipher = await keys.For(scope, person, cancel);
        var id = Ids.New();
        scope.Db.Add(new NotedEvent
        {
            Id = id,
            PersonId = person,
            Kind = kind.Kind,
            On = happened.On,
            Details = new EventDetails(happened.Code, happened.Level, happened.Reason, happened.Number, happened.Until).Seal(cipher, id),
            Source = kind.Source,
            Author = scope.Act.Actor.Id,
            RecordedAt = scope.Now,
        });
        scope.Record(new LegalEventNoted(id, kind.Kind, happened.On), person, (int)kind.Rubric);
        return id;
    }

    /// <summary>Records it once: when the same stands there for that day already, nothing is added. Answers the id of what stands there.</summary>
    public async Task<Guid> Once(ActScope scope, Guid person, LegalEvent happened, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, person, cancel);
        var stored = await scope.Db.Set<NotedEvent>().Where(e => e.PersonId == person && e.Kind == happened.Kind && e.On == happened.On && e.EndedAt == null).ToListAsync(cancel);
        var written = scope.Db.Set<NotedEvent>().Local.Where(e => e.PersonId == person && e.Kind == happened.Kind && e.On == happened.On && e.EndedAt == null);
        return stored.Concat(written).FirstOrDefault(row => EventDetails.Open(cipher, row).Code == happened.Code)?.Id ?? await Add(scope, person, happened, cancel);
    }

    /// <summary>Whether something of a kind was recorded that still counts; what follows from a fact of the file is not asked.</summary>
    public Task<bool> Has(ActScope scope, Guid person, LegalEventKind kind, CancellationToken cancel) =>
        scope.Db.Set<NotedEvent>().AnyAsync(e => e.PersonId == person && e.Kind == kind && e.EndedAt == null, cancel);

    /// <summary>Takes it back: the row stays, ended. What is not there or was taken back before is left as it is.</summary>
    public async Task TakeBack(ActScope scope, Guid person, Guid noted, CancellationToken cancel)
    {
        if (await scope.Db.Set<NotedEvent>().FirstOrDefaultAsync(e => e.Id == noted && e.PersonId == person && e.EndedAt == null, cancel) is { } row)
        {
            row.EndedAt = scope.Now;
            scope.Record(new LegalEventTakenBack(row.Id, row.Kind), person, (int)EventKinds.Of(row.Kind).Rubric);
        }
    }
}
