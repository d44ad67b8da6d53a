using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>An account got a last day of service.</summary>
public sealed record AccountEnded(Guid Account, DateOnly LastDay) : IDomainEvent;

/// <summary>That somebody who stops, or stopped, is still there for a person: somebody else has to take over.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Account">Who leaves.</param>
/// <param name="By">Name of who leaves.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="LastDay">Last day of service.</param>
/// <param name="Role">Role towards the person.</param>
/// <param name="IsContactPerson">Whether as the contact person.</param>
public sealed record Leaving(Guid Person, Guid Account, string By, string Organisation, DateOnly LastDay, AccessRole Role, bool IsContactPerson);

/// <summary>Who leaves, and for whom somebody else has to come. The caller gives a scope it has asked for.</summary>
public static class Leavers
{
    private const int Most = 500;

    /// <summary>What is not handed over yet in a scope, the first to leave first; contact persons before other helpers.</summary>
    public static async Task<IReadOnlyList<Leaving>> Of(MeedoenDb db, IQueryable<Guid> scope, DateOnly day, CancellationToken cancel) =>
        await db.Set<Involvement>()
            .Where(i => i.StandsInFor == null && i.Role != AccessRole.Participant && (i.To == null || i.To >= day) && scope.Contains(i.PersonId))
            .Join(db.Set<Account>().Where(a => a.LastDay != null), i => i.AccountId, a => a.Id, (i, a) => new { i, a })
            .Where(x => x.i.To == null || x.i.To > x.a.LastDay)
            .Join(db.Set<Organisation>(), x => x.a.OrganisationId, o => o.Id, (x, o) => new { x.i, x.a, o })
            .OrderBy(x => x.a.LastDay).ThenBy(x => x.a.Name).ThenByDescending(x => x.i.IsContactPerson).ThenBy(x => x.i.Id).Take(Most)
            .Select(x => new Leaving(x.i.PersonId, x.a.Id, x.a.Name, x.o.Name, x.a.LastDay!.Value, x.i.Role, x.i.IsContactPerson))
            .ToListAsync(cancel);

    /// <summary>
    /// The contact persons of the people for whom somebody is there after a day as a helper, in one role or in all; who stops is not told
    /// about the own stopping.
    /// </summary>
    public static async Task<IReadOnlyList<(Guid Person, Guid Account)>> ContactPersons(
        ActScope scope, Guid account, AccessRole? role, DateOnly lastDay, CancellationToken cancel)
    {
        var (db, today) = (scope.Db, scope.Today);
        var persons = db.Set<Involvement>()
            .Where(i => i.AccountId == account && i.StandsInFor == null && !i.IsContactPerson && i.Role != AccessRole.Participant
                && (role == null || i.Role == role) && (i.To == null || i.To > lastDay))
            .Select(i => i.PersonId);
        return await ContactsOf(db.Set<Involvement>().Where(i => persons.Contains(i.PersonId)), account, today, cancel);
    }

    /// <summary>
    /// Whoever is to hear that a helper of a person stops after a day: the contact person, when guiding goes on after that day. Nobody when it
    /// is the contact person, or somebody standing in, who stops.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> ContactPersonsOf(ActScope scope, Guid person, InvolvementEnded ended, CancellationToken cancel)
    {
        var isHelper = await scope.Db.Set<Involvement>()
            .AnyAsync(i => i.Id == ended.Involvement && i.StandsInFor == null && !i.IsContactPerson && i.Role != AccessRole.Participant, cancel);
        var running = scope.Db.Set<Involvement>().Where(i => i.PersonId == person && (i.To == null || i.To > ended.LastDay));
        return isHelper ? [.. (await ContactsOf(running, ended.Account, scope.Today, cancel)).Select(found => found.Account)] : [];
    }

    private static async Task<IReadOnlyList<(Guid Person, Guid Account)>> ContactsOf(
        IQueryable<Involvement> among, Guid except, DateOnly today, CancellationToken cancel)
    {
        var found = await among
            .Where(i => i.IsContactPerson && i.AccountId != except && i.From <= today && (i.To == null || i.To >= today))
            .Select(i => new { i.PersonId, i.AccountId }).Distinct().ToListAsync(cancel);
        return found.ConvertAll(one => (one.PersonId, one.AccountId));
    }

    /// <summary>The team leads of the people for whom somebody is there after a day; who leaves is not told about the own leaving.</summary>
    public static async Task<IReadOnlyList<Guid>> TeamLeads(ActScope scope, Guid account, DateOnly lastDay, CancellationToken cancel)
    {
        var (db, today) = (scope.Db, scope.Today);
        var persons = db.Set<Involvement>().Where(i => i.AccountId == account && i.StandsInFor == null && (i.To == null || i.To > lastDay)).Select(i => i.PersonId);
        var teams = db.Set<AccessRow>().Where(a => a.Kind == AccessKind.Team && (a.To == null || a.To >= today) && persons.Contains(a.PersonId)).Select(a => a.Principal);
        return await db.Set<Account>()
            .Where(a => a.Id != account && a.TeamId != null && teams.Contains(a.TeamId.Value) && (a.LastDay == null || a.LastDay >= today)
                && db.Set<AccountRole>().Any(r => r.AccountId == a.Id && r.Role == AccessRole.TeamLead && r.From <= today && (r.To == null || r.To >= today)))
            .Select(a => a.Id).ToListAsync(cancel);
    }
}
