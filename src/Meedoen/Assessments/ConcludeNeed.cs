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
/// Concludes what somebody really needs: one or more directions of the approach, in order and each with its reason, with the participant's own
/// view. Not before enough was seen. Takes the decision of the route, so that every direction opens what follows from it.
/// </summary>
public sealed class ConcludeNeed(Current current, FactBook book, RouteWork route, PersonKeys keys) : ISlice
{
    /// <summary>A direction.</summary>
    /// <param name="Option">Code in the approach; empty for a line that is not used.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Direction(string? Option, string? Reason);

    /// <summary>The conclusion.</summary>
    /// <param name="Directions">The directions, the first one first.</param>
    /// <param name="OwnView">What the participant thinks, in own words.</param>
    /// <param name="Present">Roles of the approach at the table.</param>
    public sealed record Request(IReadOnlyList<Direction>? Directions, string? OwnView, IReadOnlyList<string>? Present = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/conclusions", async (Guid person, Request request, ConcludeNeed slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/conclusions", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Concludes; answers the id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(ConcludeNeed), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R16))
        {
            return Refusal.Forbidden;
        }

        var used = (request.Directions ?? []).Where(one => !string.IsNullOrWhiteSpace(one.Option)).ToList();
        var wrong = ConclusionRules.Wrong(request, used).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        if (await route.DecisionOn(scope, person, Directions.Key, cancel) is not { } decision)
        {
            return new Refusal("assessments.no-conclusion-here");
        }

        var period = await scope.Db.Set<ObservationPeriod>().FirstOrDefaultAsync(p => p.PersonId == person && p.EndedOn == null, cancel);
        return await TooSoon(scope, decision.Template, period, cancel) is { } refusal ? refusal : await Write(scope, person, request, used, decision, period, cancel);
    }

    private static async Task<Refusal?> TooSoon(ActScope scope, Template template, ObservationPeriod? period, CancellationToken cancel)
    {
        if (period is null)
        {
            return template.Steps.Any(step => step.Type == StepType.Observation) ? new Refusal("assessments.no-observation") : null;
        }

        var average = ObservationRules.Average(await ObservedDays.Of(scope.Db, period, scope.Today, cancel), scope.Today);
        return scope.Today < period.ConclusionFrom ? new Refusal("assessments.too-early").With(period.ConclusionFrom)
            : average < period.LeastAverage ? new Refusal("assessments.too-little-seen").With(average, period.LeastAverage)
            : null;
    }

    private async Task<Outcome<Guid>> Write(
        ActScope scope, Guid person, Request request, IReadOnlyList<Direction> used, RouteDecision decision, ObservationPeriod? period, CancellationToken cancel)
    {
        var chosen = used.Select(one => new ChosenDirection(one.Option!, decision.TitleOf(one.Option!), one.Reason!.Trim())).ToList();
        await route.Complete(scope, person, (_, step) => step.Type == StepType.Observation, scope.Today, cancel);
        var words = string.Join("\n", chosen.Select(one => $"{one.Title}: {one.Reason}"));
        var taken = await route.Decide(scope, decision, [.. chosen.Select(one => one.Option)], request.Present ?? [], words, OutcomeKind.DirectionFound, cancel);
        if (taken.IsRefused)
        {
            return taken.Refuse<Guid>();
        }

        if (period is not null)
        {
            (period.EndedOn, period.Version) = (scope.Today, period.Version + 1);
        }

        var conclusion = new Conclusion { Id = Ids.New(), PersonId = person, On = scope.Today, AccountId = scope.Act.Actor.Id, EnrolmentId = decision.Enrolment };
        conclusion.Say(await keys.For(scope, person, cancel), new ConclusionWords(chosen, request.OwnView!.Trim(), decision.Titles([.. request.Present ?? [], TemplateRole.Participant])));
        scope.Db.Add(conclusion);
        if (ConclusionRules.Codes(chosen) is { Count: > 0 } codes)
        {
            await book.State(scope, person, Directions.Key, [string.Join(',', codes)], FactSource.Conversation, cancel);
        }

        scope.Record(new NeedConcluded(conclusion.Id, chosen.Count, period?.Id), person, (int)Rubric.R16);
        return conclusion.Id;
    }
}
