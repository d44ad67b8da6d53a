using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>An account, as other modules see it.</summary>
/// <param name="Id">Identifier; also a principal of access rows.</param>
/// <param name="Name">Name as colleagues and participants see it.</param>
/// <param name="Organisation">Organisation it belongs to.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Phone">Telephone number as written, or null.</param>
/// <param name="Photo">Document with the photo, or null.</param>
/// <param name="Team">Team, or null.</param>
/// <param name="LastDay">Last day of service, or null.</param>
public sealed record AccountCard(
    Guid Id, string Name, Guid Organisation, string OrganisationName, string? Phone, Guid? Photo, Guid? Team, DateOnly? LastDay)
{
    /// <summary>Name to sign in with.</summary>
    public required string UserName { get; init; }

    /// <summary>Changes with each change of the account.</summary>
    public required string Version { get; init; }

    /// <summary>Day on which the mail server refused its mail address for good, or null.</summary>
    public DateOnly? MailRefusedOn { get; init; }

    /// <summary>Roles in which the account may act; the first is the usual one.</summary>
    public required IReadOnlyList<AccessRole> Roles { get; init; }
}

/// <summary>A team of case owners, as other modules see it.</summary>
/// <param name="Id">Identifier; also the principal through which its lead has access.</param>
/// <param name="Name">Its name.</param>
public sealed record TeamCard(Guid Id, string Name);

/// <summary>Who works here and which parties there are. Works on a context for reading and inside an act alike.</summary>
public static class PartiesDirectory
{
    /// <summary>One account, or null.</summary>
    public static async Task<AccountCard?> Account(MeedoenDb db, Guid id, CancellationToken cancel) =>
        (await Cards(db, db.Set<Account>().Where(a => a.Id == id), cancel)).SingleOrDefault();

    /// <summary>The accounts with these ids.</summary>
    public static Task<List<AccountCard>> Accounts(MeedoenDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        Cards(db, db.Set<Account>().Where(a => ids.Contains(a.Id)), cancel);

    /// <summary>Everybody who may act in a role (null: in any) on a day, by name.</summary>
    public static Task<List<AccountCard>> Accounts(MeedoenDb db, AccessRole? role, DateOnly day, CancellationToken cancel) => Cards(
        db,
        db.Set<Account>().Where(a => (a.LastDay == null || a.LastDay >= day)
            && (role == null || db.Set<AccountRole>().Any(r => r.AccountId == a.Id && r.Role == role && r.From <= day && (r.To == null || r.To >= day)))),
        cancel);

    /// <summary>The account with this user name, or null.</summary>
    public static async Task<AccountCard?> Account(MeedoenDb db, string userName, CancellationToken cancel)
    {
        var normalized = userName.ToUpperInvariant();
        return (await Cards(db, db.Set<Account>().Where(a => a.NormalizedUserName == normalized), cancel)).SingleOrDefault();
    }

    /// <summary>The account with which a person signs in, or null.</summary>
    public static Task<Guid?> ParticipantAccount(MeedoenDb db, Guid person, CancellationToken cancel) =>
        db.Set<Account>().Where(a => a.PersonId == person).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Names of accounts, to show beside what they did.</summary>
    public static Task<Dictionary<Guid, string>> Names(MeedoenDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        db.Set<Account>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);

    /// <summary>The same for pages that must be fast.</summary>
    public static async Task<Dictionary<Guid, string>> Names(Tenant tenant, IReadOnlyList<Guid> ids)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var some in ids.Chunk(8))
        {
            // Always eight, so that one statement is prepared: the last is asked for again.
            await tenant.Reads.Each(
                "SELECT id, name FROM account WHERE id IN (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)",
                row => names[row.GetGuid(0)] = row.GetString(1),
                [.. Enumerable.Range(0, 8).Select(i => (object)some[Math.Min(i, some.Length - 1)])]);
        }

        return names;
    }

    /// <summary>The organisations of a kind (null: of every kind), by name.</summary>
    public static Task<List<OrganisationCard>> Organisations(MeedoenDb db, OrganisationKind? kind, CancellationToken cancel) =>
        db.Set<Organisation>().Where(o => kind == null || o.Kind == kind).OrderBy(o => o.Name)
            .Select(o => new OrganisationCard(o.Id, o.Name, o.Kind, o.RunsTenant)).ToListAsync(cancel);

    /// <summary>The teams, by name.</summary>
    public static Task<List<TeamCard>> Teams(MeedoenDb db, CancellationToken cancel) =>
        db.Set<Team>().OrderBy(t => t.Name).Select(t => new TeamCard(t.Id, t.Name)).ToListAsync(cancel);

    /// <summary>The organisation that runs the tenant, or null while the tenant is being set up.</summary>
    public static Task<OrganisationCard?> Running(MeedoenDb db, CancellationToken cancel) =>
        db.Set<Organisation>().Where(o => o.RunsTenant)
            .Select(o => new OrganisationCard(o.Id, o.Name, o.Kind, o.RunsTenant)).FirstOrDefaultAsync(cancel);

    private static async Task<List<AccountCard>> Cards(MeedoenDb db, IQueryable<Account> accounts, CancellationToken cancel)
    {
        var rows = await accounts.OrderBy(a => a.Name)
            .Join(db.Set<Organisation>(), a => a.OrganisationId, o => o.Id, (a, o) => new { Account = a, Organisation = o.Name })
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Account.Id);
        var roles = (await db.Set<AccountRole>().Where(r => ids.Contains(r.AccountId)).OrderBy(r => r.Position).ToListAsync(cancel))
            .ToLookup(r => r.AccountId, r => r.Role);
        return rows.ConvertAll(r => Card(r.Account, r.Organisation, [.. roles[r.Account.Id]]));
    }

    private static AccountCard Card(Account account, string organisation, IReadOnlyList<AccessRole> roles) =>
        new(account.Id, account.Name, account.OrganisationId, organisation, account.PhoneNumber, account.PhotoId, account.TeamId, account.LastDay)
        {
            UserName = account.UserName!,
            Version = account.ConcurrencyStamp!,
            MailRefusedOn = account.MailRefusedOn,
            Roles = roles,
        };
}
