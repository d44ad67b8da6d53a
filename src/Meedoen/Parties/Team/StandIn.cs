using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Lets a colleague stand in for a contact person between two dates, with the same rights on this person and no others.</summary>
public sealed class StandIn(Current current) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Account">Who stands in.</param>
    /// <param name="From">First day, not before today.</param>
    /// <param name="To">Last day.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Guid? Account, DateOnly? From, DateOnly? To, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/contact-person/stand-in", async (
                Guid person, Request request, StandIn slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Does it.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(StandIn), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        var replaced = await scope.Db.Set<Involvement>().FirstOrDefaultAsync(
            i => i.PersonId == person && i.IsContactPerson && i.From <= scope.Today && (i.To == null || i.To >= scope.Today), cancel);
        if (replaced is null)
        {
            return new Refusal("parties.no-contact-person-yet");
        }

        var allowed = ContactPersonRules.MayStandIn(replaced.AccountId, request.Account, request.From, request.To, scope.Today);
        if (allowed.IsRefused)
        {
            return allowed.Refuse<Guid>();
        }

        return await Roles.Has(scope.Db, request.Account!.Value, replaced.Role, request.To!.Value, cancel)
            ? await Involving.Begin(
                scope,
                new NewInvolvement(person, request.Account.Value, replaced.Role, request.From!.Value) { To = request.To, StandsInFor = replaced.Id },
                cancel)
            : new Refusal("parties.no-such-case-owner", "account");
    }
}
