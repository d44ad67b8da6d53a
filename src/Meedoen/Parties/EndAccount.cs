using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Sets the last day of service of an account. From the day after, no session opens and none goes on, at the next request.</summary>
public sealed class EndAccount(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Used by Administration.
    }

    /// <summary>Sets it; a day in the past ends the sessions now. A session that ends sooner still does.</summary>
    public Task<Outcome<Done>> Handle(Guid account, string? version, DateOnly lastDay, CancellationToken cancel) => Administrators.Change(
        current, nameof(EndAccount), account, version, (scope, found) => Decide(scope, found, lastDay, cancel), cancel);

    private async Task<Outcome<Done>> Decide(ActScope scope, Account account, DateOnly lastDay, CancellationToken cancel)
    {
        if (account.Id == current.Actor.Id)
        {
            return new Refusal("parties.not-yourself");
        }

        account.LastDay = lastDay;
        await scope.Db.Set<SessionRow>().Where(s => s.Account == account.Id && (s.LastDay == null || s.LastDay > lastDay))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.LastDay, (DateOnly?)lastDay), cancel);
        scope.Record(new AccountEnded(account.Id, lastDay), null, 0);
        return Done.Instance;
    }
}
