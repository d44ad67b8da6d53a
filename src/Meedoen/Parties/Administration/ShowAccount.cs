using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>An account as the administrator sees it: who, which roles, and how many people are to be handed over. Never which people.</summary>
public sealed class ShowAccount(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>The account; accounts of participants are their case owner's.</summary>
    public async Task<Outcome<AccountSheet>> Handle(Guid id, CancellationToken cancel)
    {
        if (Administrators.Check(current) is { } no)
        {
            return no;
        }

        await using var db = current.Tenant.OpenForReading();
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id && a.PersonId == null, cancel);
        if (account is null)
        {
            return Refusal.NotFound;
        }

        var roles = await db.Set<AccountRole>().Where(r => r.AccountId == id).OrderBy(r => r.Position).ToListAsync(cancel);
        var today = current.Today;
        var running = await db.Set<Involvement>().Where(i => i.AccountId == id && (i.To == null || i.To >= today)).ToListAsync(cancel);
        var leads = account.TeamId is not { } team
            ? []
            : await db.Set<Account>().Where(a => a.TeamId == team && (a.LastDay == null || a.LastDay >= today)
                && db.Set<AccountRole>().Any(r => r.AccountId == a.Id && r.Role == AccessRole.TeamLead)).OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancel);
        return new AccountSheet(
            account.Id, account.Name, account.UserName!, account.ConcurrencyStamp!, account.LastDay,
            [.. roles.Select(r => new RoleSheet(r.Role, r.From == DateOnly.MinValue ? null : r.From, r.To) { ReceivesArrivals = r.ReceivesArrivals })],
            [.. running.GroupBy(i => (i.Role, i.IsContactPerson)).Select(g => new HandOverCount(g.Key.Role, g.Key.IsContactPerson, g.Select(i => i.PersonId).Distinct().Count()))],
            leads)
        {
            Email = account.Email,
            MailRefusedOn = account.MailRefusedOn,
            Phone = account.PhoneNumber,
            Specialisms = account.Specialisms,
            Team = account.TeamId,
            IsOwnStaff = await db.Set<Organisation>().AnyAsync(o => o.Id == account.OrganisationId && o.RunsTenant, cancel),
        };
    }
}

/// <summary>An account, for the administrator.</summary>
/// <param name="Id">Account id.</param>
/// <param name="Name">Name to show.</param>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Version">Changes with each change.</param>
/// <param name="LastDay">Last day of service, or null.</param>
/// <param name="Roles">Roles, the usual one first.</param>
/// <param name="ToHandOver">With how many people this account is involved; someone else must take over.</param>
/// <param name="TeamLeads">Who can hand those people over.</param>
public sealed record AccountSheet(
    Guid Id, string Name, string UserName, string Version, DateOnly? LastDay, IReadOnlyList<RoleSheet> Roles, IReadOnlyList<HandOverCount> ToHandOver,
    IReadOnlyList<string> TeamLeads)
{
    /// <summary>Mail address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>Day on which the mail server refused that address for good, or null.</summary>
    public DateOnly? MailRefusedOn { get; init; }

    /// <summary>Telephone number as written, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>What somebody knows most about, or null.</summary>
    public string? Specialisms { get; init; }

    /// <summary>Team, or null.</summary>
    public Guid? Team { get; init; }

    /// <summary>Whether it belongs to the organisation that runs the tenant, which has the teams.</summary>
    public bool IsOwnStaff { get; init; }
}

/// <summary>A role of an account.</summary>
/// <param name="Role">The role.</param>
/// <param name="From">First day, or null when it always was.</param>
/// <param name="To">Last day, or null.</param>
public sealed record RoleSheet(AccessRole Role, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether new arrivals come to this case owner first.</summary>
    public bool ReceivesArrivals { get; init; }
}

/// <summary>People who lose somebody when an account ends.</summary>
/// <param name="Role">Role towards them.</param>
/// <param name="IsContactPerson">Whether as their contact person.</param>
/// <param name="Persons">How many.</param>
public sealed record HandOverCount(AccessRole Role, bool IsContactPerson, int Persons);
