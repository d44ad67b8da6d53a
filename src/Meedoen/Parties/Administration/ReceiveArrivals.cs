using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Names the case owner to whom new arrivals come when nobody guides them yet: one account at a time.</summary>
public sealed class ReceiveArrivals(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>Does it. Refused for an account that is no case owner.</summary>
    public Task<Outcome<Done>> Handle(Guid account, string? key, CancellationToken cancel) => Administrators.Check(current) is { } no
        ? Task.FromResult<Outcome<Done>>(no)
        : current.Do(nameof(ReceiveArrivals), Administrators.Purpose, null, scope => Decide(scope, account, cancel), cancel, key);

    private static async Task<Outcome<Done>> Decide(ActScope scope, Guid account, CancellationToken cancel)
    {
        var owners = await scope.Db.Set<AccountRole>()
            .Where(r => r.Role == AccessRole.CaseOwner && (r.AccountId == account || r.ReceivesArrivals)).ToListAsync(cancel);
        if (owners.Find(r => r.AccountId == account) is not { } named || named.To < scope.Today)
        {
            return new Refusal("parties.no-case-owner", nameof(account));
        }

        owners.ForEach(owner => owner.ReceivesArrivals = owner == named);
        scope.Record(new ArrivalsReceiverNamed(account), null, 0);
        return Done.Instance;
    }
}

/// <summary>From now on new arrivals come to this account first.</summary>
/// <param name="Account">The account.</param>
public sealed record ArrivalsReceiverNamed(Guid Account) : IDomainEvent;
