using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>
/// It is certain that an expected household comes to live in one of our municipalities: the journey becomes active from that date, and
/// that municipality is involved.
/// </summary>
public sealed class LinkExpectedPerson(Current current, ExpectedHousehold household, IJourneyTriggers triggers, FactBook book) : ISlice
{
    private const int ResidenceRubric = 2;

    /// <summary>What is asked.</summary>
    /// <param name="Municipality">Which municipality (an organisation).</param>
    /// <param name="On">From which day, not in the future; today when left out.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    /// <param name="Members">Who of the household comes along; everybody who does not live elsewhere when left out.</param>
    public sealed record Request(Guid? Municipality, DateOnly? On = null, string? Key = null, IReadOnlyList<Guid>? Members = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/link", async (Guid person, Request request, LinkExpectedPerson slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it, for the whole household but for members whom this actor may not guide: they are left to who does.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(LinkExpectedPerson), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var found = await household.Of(scope, person, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<Done>();
        }

        var on = request.On ?? scope.Today;
        if (on > scope.Today || on < found.Value.ExpectedSince)
        {
            return new Refusal(on > scope.Today ? "journeys.date-in-future" : "journeys.before-profile", "on").With(found.Value.ExpectedSince);
        }

        var municipalities = await ClientTeam.Municipalities(scope.Db, cancel);
        if (municipalities.FirstOrDefault(one => one.Id == request.Municipality) is not { } municipality)
        {
            return new Refusal("journeys.no-such-municipality", "municipality");
        }

        var along = await ComingAlong.Of(scope, person, request.Members, cancel);
        foreach (var member in along.ValueOrDefault?.Select(one => one.Id).Where(found.Value.Members.Contains) ?? [])
        {
            await Residence.In(scope, member, municipality.Id, on, cancel);
            await book.State(scope, member, "linked-on", [on.ToString("O", CultureInfo.InvariantCulture)], FactSource.Colleague, cancel, on);
            scope.Record(new ExpectedPersonLinked(municipality.Id, on), member, ResidenceRubric);
            if (found.Value.Travellers.Contains(member))
            {
                await triggers.Happened(scope, member, nameof(ExpectedPersonLinked), on, cancel);
            }
        }

        return along.IsRefused ? along.Refuse<Done>() : Done.Instance;
    }
}
