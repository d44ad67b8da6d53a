using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>
/// Records for the law what another module knows has happened, such as a decision that was made known; inside an act that has asked the
/// rights. The terms follow in the same act.
/// </summary>
public sealed class LegalRecorder(PersonKeys keys)
{
    /// <summary>Records it, once: when the same stands there for that day already, nothing is added. Answers the id of what stands there.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="person">To whom.</param>
    /// <param name="happened">What.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Guid> Note(ActScope scope, Guid person, LegalEvent happened, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, person, cancel);
        var stored = await scope.Db.Set<NotedEvent>().Where(e => e.PersonId == person && e.Kind == happened.Kind && e.On == happened.On && e.EndedAt == null).ToListAsync(cancel);
        var same = stored.Concat(scope.Db.Set<NotedEvent>().Local.Where(e => e.PersonId == person && e.Kind == happened.Kind && e.On == happened.On && e.EndedAt == null))
            .FirstOrDefault(row => EventDetails.Open(cipher, row).Code == happened.Code);
        if (same is not null)
        {
            return same.Id;
        }

        var (id, kind) = (Ids.New(), EventKinds.Of(happened.Kind));
        scope.Db.Add(new NotedEvent
        {
            Id = id,
            PersonId = person,
            Kind = happened.Kind,
            On = happened.On,
            Details = new EventDetails(happened.Code, happened.Level, happened.Reason, happened.Number, happened.Until).Seal(cipher, id),
            Source = FactSource.Colleague,
            Author = scope.Act.Actor.Id,
            RecordedAt = scope.Now,
        });
        scope.Record(new LegalEventNoted(id, happened.Kind, happened.On), person, (int)kind.Rubric);
        return id;
    }
}

/// <summary>What the rules are given about a person, for modules that ask the rules something themselves. The caller has asked the rights.</summary>
public sealed class LegalPositions(LegalFiles files)
{
    /// <summary>All numbers and choices of the law.</summary>
    public static Rules.Law.LawBook Law => LawInForce.Book;

    /// <summary>Everything that is known, looked at on a day.</summary>
    public async Task<Situation> Of(Tenant tenant, MeedoenDb db, Guid person, DateOnly day, CancellationToken cancel) =>
        (await files.Read(tenant, db, person, cancel)).On(day);

    /// <summary>The same inside an act, what the act wrote before included.</summary>
    public async Task<Situation> Of(ActScope scope, Guid person, CancellationToken cancel) => (await files.Read(scope, person, cancel)).On(scope.Today);
}
