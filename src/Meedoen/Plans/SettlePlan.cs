using Meedoen.Assessments;
using Meedoen.Journeys;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>
/// Settles the plan as it is: a version that stays readable. Only the case owner, and only when the steps that the approach puts before the
/// plan are done, such as the diagnostic interview. The participant is told.
/// </summary>
public sealed class SettlePlan(Current current, RouteWork route, PersonKeys keys, LessonOffers offers) : ISlice
{
    private const int LongestReason = 500;

    /// <summary>What is settled.</summary>
    /// <param name="Version">Version of the plan that the case owner saw.</param>
    /// <param name="Reason">Why it was changed; asked from the second version on.</param>
    public sealed record Request(int Version, string? Reason = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/plan/settled", async (Guid person, Request request, SettlePlan slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(number => Results.Ok(new { number })))
        .For(AccessRole.CaseOwner);

    /// <summary>Settles it; answers the number of the version.</summary>
    public Task<Outcome<int>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(SettlePlan), "plan", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<int>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if ((await PlanBook.MayWrite(current, scope, person, cancel) ?? await RouteWork.Objection(scope, person, cancel)) is { } no)
        {
            return no;
        }

        if (Waits(await route.Steps(scope, person, StepType.Plan, cancel)) is { } waits)
        {
            return waits;
        }

        if (await PlanBook.Find(scope, person, cancel) is not { } plan)
        {
            return new Refusal("plans.no-goals");
        }

        var goals = await scope.Db.Set<PlanGoal>().Where(g => g.PersonId == person && g.PlanId == plan.Id).ToListAsync(cancel);
        return Wrong(plan, goals, request) is { } wrong ? wrong : await Write(scope, plan, goals, request.Reason, cancel);
    }

    /// <summary>The plan waits for steps before it, unless a plan step is open or was done before.</summary>
    private static Refusal? Waits(IReadOnlyList<(Template Template, StepView Step)> steps)
    {
        var held = steps.Where(one => one.Step.State is StepState.Planned or StepState.Waiting).ToList();
        return held.Count == 0 || held.Count < steps.Count ? null : new Refusal("plans.step-first").With(string.Join(", ", held
            .SelectMany(one => one.Step.WaitsFor.Select(wait => one.Template.Step(wait.Ref)?.Title.ToString() ?? wait.Ref)).Distinct()));
    }

    private static Refusal? Wrong(SupportPlan plan, IReadOnlyList<PlanGoal> goals, Request request) =>
        goals.All(goal => goal.State == GoalState.Dropped) ? new Refusal("plans.no-goals")
        : plan.Version != request.Version ? new Refusal("platform.changed-meanwhile") { Status = 409 }
        : plan.State == PlanState.Settled ? new Refusal("plans.nothing-changed") { Status = 409 }
        : plan.Number > 0 && string.IsNullOrWhiteSpace(request.Reason) ? new Refusal("plans.reason-missing", nameof(request.Reason))
        : request.Reason?.Length > LongestReason ? new Refusal("plans.text-too-long", nameof(request.Reason)).With(LongestReason)
        : null;

    private async Task<int> Write(ActScope scope, SupportPlan plan, IReadOnlyList<PlanGoal> goals, string? reason, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, plan.PersonId, cancel);
        var id = Ids.New();
        var offer = await offers.Offered(scope, plan.PersonId, cancel);
        var lines = goals.Select(goal => cipher.Line(goal) with { ChangedBy = null, Version = 0 }).InOrder();
        (plan.State, plan.Number) = (PlanState.Settled, plan.Number + 1);
        plan.Version++;
        scope.Db.Add(new PlanVersion
        {
            Id = id,
            PlanId = plan.Id,
            PersonId = plan.PersonId,
            Number = plan.Number,
            SettledOn = scope.Today,
            SettledBy = scope.Act.Actor.Id,
            Content = cipher.Seal(new PlanContent(plan.Number == 1 ? null : reason?.Trim(), lines) { LessonOffer = offer }, id),
        });
        scope.Record(new PlanSettled(plan.Id, plan.Number, goals.Count(goal => goal.State != GoalState.Dropped)), plan.PersonId, PlanBook.Category);
        await route.Complete(scope, plan.PersonId, (_, step) => step.Type == StepType.Plan, scope.Today, cancel);
        if (await PartiesDirectory.ParticipantAccount(scope.Db, plan.PersonId, cancel) is { } participant)
        {
            scope.Notify(participant, "plan-settled", plan.PersonId, plan.Id, scope.Today);
        }

        return plan.Number;
    }
}
