using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>
/// Gives an account a role between two days, or changes the days of one it has. What no longer holds today ends at once, also in
/// sessions that are open.
/// </summary>
public sealed class GiveRole(Current current) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Account">Which account.</param>
    /// <param name="Version">What the form was made from.</param>
    /// <param name="Role">Two-letter code.</param>
    /// <param name="From">First day, or null for today (for a role it has: as it was).</param>
    /// <param name="To">Last day, or null.</param>
    /// <param name="Municipality">For an official of one municipality: which.</param>
    public sealed record Request(Guid Account, string? Version, string? Role, DateOnly? From, DateOnly? To, Guid? Municipality = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel) => Administrators.Change(
        current, nameof(GiveRole), request.Account, request.Version, (scope, _) => Decide(scope, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        if (AccessRoles.FromCode(request.Role ?? string.Empty) is not { } role || role == AccessRole.Participant)
        {
            return new Refusal("parties.roles-needed", nameof(request.Role));
        }

        var roles = await scope.Db.Set<AccountRole>().Where(r => r.AccountId == request.Account).ToListAsync(cancel);
        var has = roles.Find(r => r.Role == role);
        return await Check(scope, request, role, has, cancel) is { } wrong ? wrong : await Give(scope, request, role, has, roles.Count, cancel);
    }

    private async Task<Refusal?> Check(ActScope scope, Request request, AccessRole role, AccountRole? has, CancellationToken cancel)
    {
        var from = request.From ?? has?.From ?? scope.Today;
        if (request.To < from)
        {
            return new Refusal("parties.role-dates", nameof(request.To));
        }

        if (request.Account == current.Actor.Id && role == AccessRole.FunctionalAdministrator && (from > scope.Today || request.To is not null))
        {
            return new Refusal("parties.not-own-role", nameof(request.To));
        }

        var municipality = has?.MunicipalityId ?? request.Municipality;
        return role == AccessRole.MunicipalOfficial
            && !await scope.Db.Set<Organisation>().AnyAsync(o => o.Id == municipality && o.Kind == OrganisationKind.Municipality, cancel)
            ? new Refusal("parties.municipality-needed", nameof(request.Municipality))
            : null;
    }

    private static async Task<Outcome<Done>> Give(ActScope scope, Request request, AccessRole role, AccountRole? has, int position, CancellationToken cancel)
    {
        var given = has ?? new AccountRole
        {
            AccountId = request.Account,
            Role = role,
            Position = position,
            MunicipalityId = role == AccessRole.MunicipalOfficial ? request.Municipality : null,
        };
        (given.From, given.To) = (request.From ?? has?.From ?? scope.Today, request.To);
        if (has is null)
        {
            scope.Db.Add(given);
        }

        if (given.From > scope.Today || given.To < scope.Today)
        {
            await Sessions.End(scope.Db, request.Account, role.Code(), cancel);
        }
        else if (given.To is { } last)
        {
            var code = role.Code();
            await scope.Db.Set<SessionRow>().Where(s => s.Account == request.Account && s.Role == code && (s.LastDay == null || s.LastDay > last))
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.LastDay, (DateOnly?)last), cancel);
        }

        scope.Record(new RoleGiven(request.Account, role, given.From, given.To), null, 0);
        return Done.Instance;
    }
}
