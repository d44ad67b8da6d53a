using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Plans;

/// <summary>Adds a goal to the plan of a person, or changes one. A settled plan is then being revised; its newest version goes on to hold.</summary>
public sealed class SaveGoal(Current current, PersonKeys keys) : ISlice
{
    /// <summary>A goal.</summary>
    /// <param name="Text">The goal, in plain Dutch.</param>
    /// <param name="Measure">What will be seen when it is reached.</param>
    /// <param name="Horizon">How far ahead.</param>
    /// <param name="EvaluateOn">When it is looked at again, after today.</param>
    /// <param name="Owner">Account of somebody in the team that sees to it; null: the participant.</param>
    public sealed record Request(string? Text, string? Measure, GoalHorizon? Horizon, DateOnly? EvaluateOn, Guid? Owner)
    {
        /// <summary>The goal in the language of the participant.</summary>
        public string? OwnLanguage { get; init; }

        /// <summary>Where it stands.</summary>
        public GoalState State { get; init; }

        /// <summary>Version that was changed; not used for a new goal.</summary>
        public int Version { get; init; }
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/persons/{person:guid}/plan/goals", async (Guid person, Request request, SaveGoal slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, null, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/plan", new { id })))
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);
        api.MapPut("/persons/{person:guid}/plan/goals/{goal:guid}", async (Guid person, Guid goal, Request request, SaveGoal slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, goal, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
            .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);
    }

    /// <summary>Adds it (no goal) or changes it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Guid? goal, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(SaveGoal), "plan", person, scope => Decide(scope, person, goal, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Guid? id, Request request, CancellationToken cancel)
    {
        if ((await PlanBook.MayWrite(current, scope, person, cancel) ?? await RouteWork.Objection(scope, person, cancel)) is { } no)
        {
            return no;
        }

        var goal = id is { } known ? await scope.Db.FindAsync<PlanGoal>([known], cancel) : null;
        if (id is not null && goal?.PersonId != person)
        {
            return Refusal.NotFound;
        }

        var team = await ClientTeam.Members(scope.Db, person, scope.Today, cancel);
        var wrong = GoalRules.Check(request, goal, team.Select(member => member.Account).ToHashSet(), scope.Today).ToList();
        return wrong.Count > 0 ? wrong : await Write(scope, person, goal, request, cancel);
    }

    private async Task<Guid> Write(ActScope scope, Guid person, PlanGoal? goal, Request request, CancellationToken cancel)
    {
        var plan = await PlanBook.FindOrBegin(scope, person, cancel);
        var cipher = await keys.For(scope, person, cancel);
        var id = goal?.Id ?? Ids.New();
        var own = string.IsNullOrWhiteSpace(request.OwnLanguage) ? null : request.OwnLanguage.Trim();
        var words = cipher.Seal(new GoalWords(request.Text!.Trim(), request.Measure!.Trim(), own), id);
        if (goal is null)
        {
            goal = new PlanGoal
            {
                Id = id,
                PlanId = plan.Id,
                PersonId = person,
                Horizon = request.Horizon!.Value,
                State = request.State,
                EvaluateOn = request.EvaluateOn!.Value,
                Words = words,
                ChangedBy = scope.Act.Actor.Id,
            };
            scope.Db.Add(goal);
        }

        (goal.Horizon, goal.State, goal.EvaluateOn) = (request.Horizon!.Value, request.State, request.EvaluateOn!.Value);
        (goal.OwnerAccount, goal.Words, goal.ChangedBy) = (request.Owner, words, scope.Act.Actor.Id);
        goal.Version++;
        plan.State = plan.Number == 0 ? PlanState.Draft : PlanState.InRevision;
        plan.Version++;
        scope.Record(new GoalSaved(id, goal.Horizon, goal.State, goal.EvaluateOn), person, PlanBook.Category);
        return id;
    }
}
