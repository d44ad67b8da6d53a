using Meedoen.Assessments;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Plans;

/// <summary>
/// Decides in the plan which language school the municipality offers, for who is under an act by which it does. A settled plan is in revision
/// after that: what holds is the newest version.
/// </summary>
public sealed class OfferLessons(Current current, LessonOffers offers) : ISlice
{
    /// <summary>What is decided.</summary>
    /// <param name="School">A school of the catalogue.</param>
    public sealed record Request(Guid? School);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/plan/lesson-offer", async (Guid person, Request request, OfferLessons slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Decides it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(OfferLessons), "plan", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var no = await PlanBook.MayWrite(current, scope, person, cancel)
            ?? await RouteWork.Objection(scope, person, cancel)
            ?? await offers.Decide(scope, current.Tenant, person, request.School, nameof(request.School), cancel);
        if (no is not null)
        {
            return no;
        }

        var plan = await PlanBook.FindOrBegin(scope, person, cancel);
        plan.State = plan.Number == 0 ? PlanState.Draft : PlanState.InRevision;
        plan.Version++;
        return Done.Instance;
    }
}
