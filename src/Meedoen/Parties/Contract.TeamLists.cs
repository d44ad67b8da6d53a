using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>How long somebody is involved with a person.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it runs.</param>
public sealed record InvolvedPeriod(DateOnly From, DateOnly? To);

/// <summary>That somebody stands in for a contact person, now or soon.</summary>
/// <param name="Person">For whom.</param>
/// <param name="By">Name of who stands in.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
public sealed record StandInLine(Guid Person, string By, DateOnly From, DateOnly? To);

/// <summary>Who is around many persons at once, one query per question. The caller gives a scope it has asked for.</summary>
public static class TeamLists
{
    /// <summary>The contact person of each person in a scope on a day.</summary>
    public static async Task<Dictionary<Guid, ContactPerson>> ContactPersons(MeedoenDb db, IQueryable<Guid> scope, DateOnly day, CancellationToken cancel)
    {
        var rows = await db.Set<Involvement>()
            .Where(i => i.IsContactPerson && i.From <= day && (i.To == null || i.To >= day) && scope.Contains(i.PersonId))
            .Join(db.Set<Account>(), i => i.AccountId, a => a.Id, (i, a) => new
            {
                i.PersonId,
                Contact = new ContactPerson(a.Id, a.Name, a.PhoneNumber, a.PhotoId != null, i.From, i.To, i.TalkOn),
            })
            .ToListAsync(cancel);
        return rows.GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.First().Contact);
    }

    /// <summary>With whom an account is involved in a role on a day, and since when.</summary>
    public static async Task<Dictionary<Guid, InvolvedPeriod>> Of(MeedoenDb db, Guid account, AccessRole role, DateOnly day, CancellationToken cancel)
    {
        var rows = await db.Set<Involvement>()
            .Where(i => i.AccountId == account && i.Role == role && i.From <= day && (i.To == null || i.To >= day))
            .OrderBy(i => i.From).Select(i => new { i.PersonId, i.From, i.To }).ToListAsync(cancel);
        return rows.GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => new InvolvedPeriod(group.First().From, group.Last().To));
    }

    /// <summary>Who stands in for a contact person in a scope, now or soon, the first to end first.</summary>
    public static async Task<IReadOnlyList<StandInLine>> StandIns(MeedoenDb db, IQueryable<Guid> scope, DateOnly day, CancellationToken cancel) =>
        await db.Set<Involvement>()
            .Where(i => i.StandsInFor != null && (i.To == null || i.To >= day) && scope.Contains(i.PersonId))
            .Join(db.Set<Account>(), i => i.AccountId, a => a.Id, (i, a) => new { i, a.Name })
            .OrderBy(x => x.i.To).ThenBy(x => x.i.Id)
            .Select(x => new StandInLine(x.i.PersonId, x.Name, x.i.From, x.i.To))
            .ToListAsync(cancel);
}
