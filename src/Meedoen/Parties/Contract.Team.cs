using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Who is around a person. The caller has asked already whether the reader may know.</summary>
public static class ClientTeam
{
    /// <summary>The contact person on a day, or null.</summary>
    public static async Task<ContactPerson?> ContactPerson(MeedoenDb db, Guid person, DateOnly day, CancellationToken cancel) =>
        (await ContactPersons(db, person, cancel)).FirstOrDefault(c => c.From <= day && (c.To is null || c.To >= day));

    /// <summary>The same for pages that must be fast.</summary>
    public static async Task<ContactPerson?> ContactPerson(Tenant tenant, Guid person, DateOnly day)
    {
        return await tenant.Reads.First(
            """
            SELECT a.id, a.name, a.phone_number, a.photo_id, i."from", i."to", i.talk_on
            FROM involvement i JOIN account a ON a.id = i.account_id
            WHERE i.person_id = @p0 AND i.is_contact_person AND i."from" <= @p1 AND (i."to" IS NULL OR i."to" >= @p1)
            ORDER BY i."from" DESC, i.id DESC LIMIT 1
            """,
            row => new ContactPerson(
                row.GetGuid(0), row.GetString(1), row.TextOrNull(2), !row.IsDBNull(3),
                row.Day(4), row.DayOrNull(5), row.DayOrNull(6)),
            person, day);
    }

    /// <summary>Everybody who was, is or will be the contact person, the newest first.</summary>
    public static async Task<IReadOnlyList<ContactPerson>> ContactPersons(MeedoenDb db, Guid person, CancellationToken cancel) =>
        await db.Set<Involvement>()
            .Where(i => i.PersonId == person && i.IsContactPerson)
            .Join(db.Set<Account>(), i => i.AccountId, a => a.Id, (i, a) => new { i, a })
            .OrderByDescending(x => x.i.From).ThenByDescending(x => x.i.Id)
            .Select(x => new ContactPerson(x.a.Id, x.a.Name, x.a.PhoneNumber, x.a.PhotoId != null, x.i.From, x.i.To, x.i.TalkOn))
            .ToListAsync(cancel);

    /// <summary>Everybody who is involved on a day or will be, the contact person first.</summary>
    public static async Task<IReadOnlyList<TeamMember>> Members(MeedoenDb db, Guid person, DateOnly day, CancellationToken cancel) =>
        await db.Set<Involvement>()
            .Where(i => i.PersonId == person && (i.To == null || i.To >= day))
            .Join(db.Set<Account>(), i => i.AccountId, a => a.Id, (i, a) => new { i, a })
            .Join(db.Set<Organisation>(), x => x.a.OrganisationId, o => o.Id, (x, o) => new { x.i, x.a, o })
            .OrderByDescending(x => x.i.IsContactPerson).ThenBy(x => x.i.From).ThenBy(x => x.a.Name)
            .Select(x => new TeamMember(
                x.i.Id, x.a.Id, x.a.Name, x.o.Name, x.i.Role, x.i.From, x.i.To, x.i.IsContactPerson, x.i.StandsInFor))
            .ToListAsync(cancel);

    /// <summary>Names of accounts by id.</summary>
    public static Task<Dictionary<Guid, string>> Names(MeedoenDb db, IReadOnlyCollection<Guid> accounts, CancellationToken cancel) =>
        db.Set<Account>().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);

    /// <summary>The same for pages that must be fast.</summary>
    public static async Task<IReadOnlyList<Municipality>> Municipalities(Tenant tenant)
    {
        return await tenant.Reads.List(
            "SELECT id, name FROM organisation WHERE kind = 'Municipality' ORDER BY name",
            row => new Municipality(row.GetGuid(0), row.GetString(1)));
    }

    /// <summary>The municipalities of this tenant, by name.</summary>
    public static async Task<IReadOnlyList<Municipality>> Municipalities(MeedoenDb db, CancellationToken cancel) =>
        await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Municipality).OrderBy(o => o.Name)
            .Select(o => new Municipality(o.Id, o.Name)).ToListAsync(cancel);
}

/// <summary>A municipality that this tenant works for.</summary>
public sealed record Municipality(Guid Id, string Name);
