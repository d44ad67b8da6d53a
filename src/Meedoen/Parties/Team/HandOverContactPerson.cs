using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>
/// Hands a person over to another contact person: after a talk, with both names, told to the participant before it takes effect.
/// The old name stays in the history.
/// </summary>
public sealed class HandOverContactPerson(Current current) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Account">The new contact person.</param>
    /// <param name="TalkOn">Day of the hand-over talk.</param>
    /// <param name="EffectiveOn">First day of the new contact person; after today.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Guid? Account, DateOnly? TalkOn, DateOnly? EffectiveOn, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/contact-person/hand-over", async (
                Guid person, Request request, HandOverContactPerson slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(HandOverContactPerson), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        var running = await scope.Db.Set<Involvement>()
            .Where(i => i.PersonId == person && i.IsContactPerson && (i.To == null || i.To >= scope.Today))
            .OrderBy(i => i.From).ToListAsync(cancel);
        var now = running.Find(i => i.HoldsOn(scope.Today));
        var allowed = ContactPersonRules.MayHandOver(now?.AccountId, request.Account, request.TalkOn, request.EffectiveOn, scope.Today);
        if (allowed.IsRefused)
        {
            return allowed;
        }

        if (running.Exists(i => i.From > scope.Today))
        {
            return new Refusal("parties.hand-over-planned");
        }

        return await Roles.Has(scope.Db, request.Account!.Value, AccessRole.CaseOwner, request.EffectiveOn!.Value, cancel)
            ? await HandOver(scope, now!, request, cancel)
            : new Refusal("parties.no-such-case-owner", "account");
    }

    private static async Task<Outcome<Done>> HandOver(ActScope scope, Involvement now, Request request, CancellationToken cancel)
    {
        var effective = request.EffectiveOn!.Value;
        await Involving.End(scope, now, effective.AddDays(-1), cancel);
        await Involving.Begin(
            scope,
            new NewInvolvement(now.PersonId, request.Account!.Value, AccessRole.CaseOwner, effective) { IsContactPerson = true, TalkOn = request.TalkOn },
            cancel);
        scope.Record(new ContactPersonChanged(now.AccountId, request.Account.Value, effective, request.TalkOn), now.PersonId, category: 1);
        return Done.Instance;
    }
}
