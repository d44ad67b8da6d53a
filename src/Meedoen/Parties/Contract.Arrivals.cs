using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>One face from day one: who becomes the contact person of somebody who comes into view.</summary>
public static class Arrivals
{
    /// <summary>
    /// The case owner who receives new arrivals: who acts, when a case owner acts; else the one the organisation named
    /// (<see cref="AccountRole.ReceivesArrivals"/>), else the case owner who has been there longest. Null when there is none.
    /// </summary>
    public static async Task<Guid?> Receiver(MeedoenDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (actor.Role == AccessRole.CaseOwner.Code())
        {
            return actor.Id;
        }

        return await db.Set<AccountRole>().Where(r => r.Role == AccessRole.CaseOwner && r.From <= today && (r.To == null || r.To >= today))
            .Join(db.Set<Account>(), r => r.AccountId, a => a.Id, (r, a) => new { r, a })
            .Where(x => x.a.LastDay == null || x.a.LastDay >= today)
            .OrderByDescending(x => x.r.ReceivesArrivals).ThenBy(x => x.r.From).ThenBy(x => x.a.UserName)
            .Select(x => (Guid?)x.a.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Makes somebody the first contact person from today. Refused when there is one already.</summary>
    public static async Task<Outcome<Done>> FirstContactPerson(ActScope scope, Guid person, Guid account, CancellationToken cancel)
    {
        var running = await scope.Db.Set<Involvement>().AnyAsync(
            i => i.PersonId == person && i.IsContactPerson && (i.To == null || i.To >= scope.Today), cancel);
        if (running)
        {
            return new Refusal("parties.contact-person-is-handed-over");
        }

        await Involving.Begin(
            scope, new NewInvolvement(person, account, AccessRole.CaseOwner, scope.Today) { IsContactPerson = true }, cancel);
        scope.Record(new ContactPersonChanged(null, account, scope.Today, null), person, category: 1);
        return Done.Instance;
    }
}
