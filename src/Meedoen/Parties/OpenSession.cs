using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Opens a session for an account that has proven who it is, in one of its roles.</summary>
public sealed class OpenSession(Acts acts, Sessions sessions, IBusinessClock clock)
{
    /// <summary>Opens it and answers the cookie value. Refused when the account has left or does not have the role.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="accountId">Who.</param>
    /// <param name="role">Role to act in, or null for the usual one.</param>
    /// <param name="from">Network address, for the audit.</param>
    /// <param name="cancel">Stops before the session is there.</param>
    public async Task<Outcome<string>> Handle(Tenant tenant, Guid accountId, AccessRole? role, string? from, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == accountId, cancel);
        var today = clock.Today;
        var roles = await db.Set<AccountRole>().Where(r => r.AccountId == accountId && r.From <= today && (r.To == null || r.To >= today)).OrderBy(r => r.Position).ToListAsync(cancel);
        var chosen = role is null ? roles.FirstOrDefault() : roles.Find(r => r.Role == role);
        if (account is null || account.LastDay < today || chosen is null)
        {
            return new Refusal("parties.no-access") { Status = 403 };
        }

        var organisation = await db.Set<Organisation>().FirstAsync(o => o.Id == account.OrganisationId, cancel);
        var principals = Principals(account, chosen);
        var (cookie, row) = sessions.Create(
            tenant,
            new NewSession(account.Id, chosen.Role.Code(), account.Name, organisation.Id, organisation.Name, principals)
            {
                Person = account.PersonId,
                HasOtherRoles = roles.Count > 1,
                LastDay = chosen.To < account.LastDay || account.LastDay is null ? chosen.To : account.LastDay,
            });
        var actor = new Actor(account.Id, chosen.Role.Code(), principals, organisation.Id) { From = from };
        return await acts.Do<string>(
            tenant,
            new Act("SignIn", actor, Administrators.Purpose),
            scope =>
            {
                scope.Db.Add(row);
                return Task.FromResult<Outcome<string>>(cookie);
            },
            cancel);
    }

    private static List<Guid> Principals(Account account, AccountRole role)
    {
        List<Guid> principals = [account.Id];
        if (role.Role == AccessRole.TeamLead && account.TeamId is { } team)
        {
            principals.Add(team);
        }

        if (role.Role == AccessRole.MunicipalOfficial && role.MunicipalityId is { } municipality)
        {
            principals.Add(municipality);
        }

        return principals;
    }
}
