using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Plans;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Plans;

/// <summary>The support plan: goals, what the talk left open, every version and what changed from one to the next.</summary>
[TextsOf("Plans")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.Supporter, AccessRole.JobLanguageCoach)]
public sealed class IndexModel(Current current, OpenPlan open, SettlePlan settle, TickTopics tick, OfferLessons offer) : PortalPage
{
    /// <summary>Whose plan.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The plan.</summary>
    public OpenPlan.View? View { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader may change goals.</summary>
    public bool MayWrite => current.Actor.Role is "RG" or "WC" && View!.Rights.CanWrite(Rubric.R10);

    /// <summary>Whether the reader keeps the direction.</summary>
    public bool MayDecide => current.Actor.Role is "RG" && View!.Rights.CanWrite(Rubric.R10);

    /// <summary>Whether there is something to settle.</summary>
    public bool MaySettle => MayDecide && View!.Goals.Count > 0 && View.State != PlanState.Settled;

    /// <summary>The schools that can be offered.</summary>
    public IReadOnlyList<Choice> Schools => [.. View!.Lessons!.Schools.Select(school => new Choice(school.Id.ToString(), school.Name))];

    /// <summary>The school that is offered now, as the form has it.</summary>
    public string? OfferedSchool => View!.Lessons!.Schools.FirstOrDefault(school => school.Name == View.Lessons.Offered)?.Id.ToString();

    /// <summary>The goals per horizon.</summary>
    public IEnumerable<IGrouping<GoalHorizon, GoalLine>> ByHorizon => View!.Goals.GroupBy(goal => goal.Horizon);

    /// <summary>Topics that can be ticked.</summary>
    public IReadOnlyList<Choice> OpenTopics => [.. View!.NotDiscussed.Select(topic => new Choice(topic.Code, topic.Title))];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "plan", View!.Rights, current.Actor.Role);

    /// <summary>What changed in a version, in sentences.</summary>
    public IEnumerable<string> ChangesOf(OpenPlan.Settled version) => View!.Versions.FirstOrDefault(v => v.Number == version.Number - 1) is { } before
        ? PlanDifference.Between(before.Content.Goals, version.Content.Goals).Select(Sentence)
        : [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Settles it.</summary>
    public async Task<IActionResult> OnPostSettleAsync(SettlePlan.Request request, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await settle.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/plan", "settled"), () => Load(cancel));

    /// <summary>Ticks topics.</summary>
    public async Task<IActionResult> OnPostTopicsAsync(List<string>? topics, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await tick.Handle(Person, new TickTopics.Request(topics), Once, cancel), _ => Say($"/persons/{Person}/plan", "ticked"), () => Load(cancel));

    /// <summary>Decides which school is offered.</summary>
    public async Task<IActionResult> OnPostLessonsAsync(OfferLessons.Request request, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await offer.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/plan", "lessons-offered"), () => Load(cancel));

    private string Sentence(GoalChange change) => change switch
    {
        { Kind: GoalChangeKind.Added, After: { } added } => T["change.added", added.Words.Text],
        { Kind: GoalChangeKind.Dropped, Before: { } gone } => T["change.dropped", gone.Words.Text],
        _ => T["change.changed", change.After!.Words.Text, string.Join("; ", change.Fields.Select(field => Field(field, change.Before!, change.After!)))],
    };

    private string Field(string field, GoalLine before, GoalLine after) => T["change.field", T["field." + field], Value(field, before), Value(field, after)];

    private string Value(string field, GoalLine goal) => field switch
    {
        "text" => goal.Words.Text,
        "own-language" => goal.Words.OwnLanguage ?? T["change.nothing"],
        "measure" => goal.Words.Measure,
        "horizon" => PlanTexts.Horizon(goal.Horizon),
        "owner" => View!.OwnerOf(goal) ?? T["goal.participant"],
        "evaluate-on" => T["change.day", goal.EvaluateOn],
        _ => T["goal-state." + goal.State],
    };

    private async Task<Outcome<OpenPlan.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["plan.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
        return opened;
    }
}
