using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// An expected household goes to a municipality that is not ours. Its file is handed over, or never became active; either way what we
/// know is destroyed after the term that the administrator set.
/// </summary>
public sealed class SendElsewhere(Current current, ExpectedHousehold household, JourneyBook book, JourneyWords words) : ISlice
{
    private const int ResidenceRubric = 2;
    private const int LongestName = 160;
    private const string ReasonCode = "other-municipality";

    /// <summary>What is asked.</summary>
    /// <param name="To">Name of the other municipality.</param>
    /// <param name="HandOver">Whether the file is handed over to it.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(string? To, bool HandOver = false, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/elsewhere", async (Guid person, Request request, SendElsewhere slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it, for who of the household is expected, and their children when nobody stays; answers the last day before everything is destroyed.</summary>
    public Task<Outcome<DateOnly>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(SendElsewhere), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key, ReasonCode);

    private async Task<Outcome<DateOnly>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var found = await household.Of(scope, person, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<DateOnly>();
        }

        if (string.IsNullOrWhiteSpace(request.To) || request.To.Length > LongestName)
        {
            return new Refusal("journeys.other-municipality-missing", "to");
        }

        var forgetAfter = scope.Today.AddMonths((await JourneySettings.Of(scope.Db, cancel)).ForgetAfterMonths);
        foreach (var enrolment in found.Value.Enrolments)
        {
            await Close(scope, enrolment, request, forgetAfter, cancel);
        }

        var happened = new ExpectedPersonWentElsewhere(scope.Today, request.HandOver, forgetAfter);
        await scope.Db.SaveChangesAsync(cancel);
        var leaving = await Staying.Leaving(scope.Db, person, forgetAfter.AddDays(1), cancel);
        foreach (var member in found.Value.Members.Where(leaving.Contains))
        {
            scope.Record(happened, member, ResidenceRubric);
        }

        return forgetAfter;
    }

    private async Task Close(ActScope scope, Guid enrolment, Request request, DateOnly forgetAfter, CancellationToken cancel)
    {
        var journey = (await book.Open(scope, enrolment, cancel))!;
        var to = request.HandOver ? EnrolmentState.HandedOver : EnrolmentState.Lapsed;
        var moved = EnrolmentLifecycle.Move(journey.Template, journey.Journey, to, ReasonCode, new Stamp(scope.Today, scope.Act.Id));
        journey.Enrolment.ForgetAfter = forgetAfter;
        await words.Keep(scope, journey.Enrolment.Id, journey.Enrolment, request.To!, cancel);
        await book.Append(scope, journey, moved.Value, cancel);
    }
}
