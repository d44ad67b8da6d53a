using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>
/// Puts a colleague in a team, or in none. The people of a case owner go along: from today they are the new team lead's, and no longer
/// the old one's. Who leads a team signs in again to lead the other one.
/// </summary>
public sealed class JoinTeam(Current current) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Account">Which account.</param>
    /// <param name="Version">What the form was made from.</param>
    /// <param name="Team">Which team, or null for none.</param>
    public sealed record Request(Guid Account, string? Version, Guid? Team);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel) => Administrators.Change(
        current, nameof(JoinTeam), request.Account, request.Version, (scope, account) => Decide(scope, account, request, cancel), cancel, key);

    private static async Task<Outcome<Done>> Decide(ActScope scope, Account account, Request request, CancellationToken cancel)
    {
        if (await Teams.Problem(scope.Db, account.OrganisationId, request.Team, cancel) is { } wrong)
        {
            return wrong;
        }

        if (account.TeamId == request.Team)
        {
            return Done.Instance;
        }

        account.TeamId = request.Team;
        await TakeAlong(scope, account, cancel);
        await Sessions.End(scope.Db, account.Id, AccessRole.TeamLead.Code(), cancel);
        scope.Record(new TeamJoined(account.Id, request.Team), null, 0);
        return Done.Instance;
    }

    private static async Task TakeAlong(ActScope scope, Account account, CancellationToken cancel)
    {
        var involvements = await scope.Db.Set<Involvement>().Where(i => i.AccountId == account.Id && i.Role == AccessRole.CaseOwner
            && i.StandsInFor == null && (i.To == null || i.To >= scope.Today)).ToListAsync(cancel);
        var sources = involvements.ConvertAll(i => i.Id);
        var rows = await scope.Db.Set<AccessRow>().Where(a => sources.Contains(a.Source) && a.Kind == AccessKind.Team
            && (a.To == null || a.To >= scope.Today)).ToListAsync(cancel);
        rows.ForEach(row => row.To = scope.Today.AddDays(-1));
        if (account.TeamId is { } team)
        {
            scope.Db.AddRange(involvements.Select(i => Involving.OfTeam(i, team, i.From > scope.Today ? i.From : scope.Today)));
        }
    }
}

/// <summary>Somebody is in a team from today, or in none.</summary>
/// <param name="Account">Who.</param>
/// <param name="Team">Which team, or null.</param>
public sealed record TeamJoined(Guid Account, Guid? Team) : IDomainEvent;
