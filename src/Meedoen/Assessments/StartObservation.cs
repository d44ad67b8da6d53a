using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// Begins a period in which somebody takes part at a place. From when a conclusion may be drawn, and until when, follows from the approach. More
/// or fewer days a week than the approach says needs a reason.
/// </summary>
public sealed class StartObservation(Current current, RouteWork route, PersonKeys keys) : ISlice
{
    /// <summary>The period.</summary>
    /// <param name="From">First day.</param>
    /// <param name="Weekdays">Planned days of the week.</param>
    /// <param name="Place">Where.</param>
    /// <param name="Reason">Why more or fewer days than usual; null when they are usual.</param>
    public sealed record Request(DateOnly? From, IReadOnlyList<DayOfWeek>? Weekdays, string? Place, string? Reason = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/observation", async (Guid person, Request request, StartObservation slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/observation", new { id })))
        .For(AccessRole.WorkConsultant);

    /// <summary>Begins it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(StartObservation), "placement", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R14))
        {
            return Refusal.Forbidden;
        }

        var step = (await route.Steps(scope, person, StepType.Observation, cancel)).Select(one => ((Template, StepView)?)one).FirstOrDefault();
        var terms = ObservationRules.Terms(step?.Item1, step?.Item2, request.From ?? scope.Today);
        var wrong = Wrong(request, terms, scope.Today).ToList();
        return wrong.Count > 0 ? wrong
            : await RouteWork.Objection(scope, person, cancel) is { } objection ? objection
            : await scope.Db.Set<ObservationPeriod>().AnyAsync(p => p.PersonId == person && p.EndedOn == null, cancel)
                ? new Refusal("assessments.observation-runs") { Status = 409 }
            : await Write(scope, person, request, terms, cancel);
    }

    private static IEnumerable<Refusal> Wrong(Request request, ObservationTerms terms, DateOnly today)
    {
        if (request.From is not { } from || from < today.AddYears(-1) || from > today.AddMonths(3))
        {
            yield return new Refusal("assessments.observation-from", nameof(request.From));
        }

        var days = (request.Weekdays ?? []).Distinct().Count();
        if (days == 0)
        {
            yield return new Refusal("assessments.weekdays-missing", nameof(request.Weekdays));
        }
        else if ((days < terms.MinDays || days > terms.MaxDays) && string.IsNullOrWhiteSpace(request.Reason))
        {
            yield return new Refusal("assessments.weekdays-unusual", nameof(request.Reason)).With(terms.MinDays, terms.MaxDays);
        }

        if (string.IsNullOrWhiteSpace(request.Place) || request.Place.Length > ObservationPeriod.PlaceMaxLength)
        {
            yield return new Refusal("assessments.place", nameof(request.Place)).With(ObservationPeriod.PlaceMaxLength);
        }

        if (request.Reason?.Length > ObservationPeriod.ReasonMaxLength)
        {
            yield return new Refusal("assessments.too-long", nameof(request.Reason)).With(ObservationPeriod.ReasonMaxLength);
        }
    }

    private async Task<Guid> Write(ActScope scope, Guid person, Request request, ObservationTerms terms, CancellationToken cancel)
    {
        var period = new ObservationPeriod
        {
            Id = Ids.New(),
            PersonId = person,
            On = request.From!.Value,
            AccountId = scope.Act.Actor.Id,
            Weekdays = request.Weekdays!.Distinct().Sum(day => 1 << ObservationRules.BitOf(day)),
            LeastAverage = terms.LeastAverage,
            ConclusionFrom = terms.From,
            ConclusionBy = terms.By,
        };
        period.Say(await keys.For(scope, person, cancel), new PeriodWords(request.Place!.Trim(), string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim()));
        scope.Db.Add(period);
        scope.Record(new ObservationStarted(period.Id, period.On, period.ConclusionFrom, period.ConclusionBy), person, (int)Rubric.R14);
        return period.Id;
    }
}
