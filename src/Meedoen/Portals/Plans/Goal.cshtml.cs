using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Plans;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Plans;

/// <summary>Adds a goal or changes one. Who saves second sees what the first saved beside what was typed.</summary>
[TextsOf("Plans")]
[ForRoles(AccessRole.CaseOwner, AccessRole.WorkConsultant)]
public sealed class GoalModel(OpenPlan open, SaveGoal save) : PortalPage
{
    private OpenPlan.View? view;

    /// <summary>Whose plan.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Which goal, or null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Goal { get; set; }

    /// <summary>The goal as it is now; null for a new one.</summary>
    public GoalLine? Line { get; private set; }

    /// <summary>What somebody else saved meanwhile, or null.</summary>
    public GoalLine? Theirs { get; private set; }

    /// <summary>Who saved it last.</summary>
    public string ChangedBy => Line?.ChangedBy is { } account ? view!.Names.GetValueOrDefault(account, string.Empty) : string.Empty;

    /// <summary>Who may see to it; nobody chosen is the participant.</summary>
    public IReadOnlyList<Choice> Owners => [.. view!.Team.Where(m => m.Role != AccessRole.Participant).DistinctBy(m => m.Account)
        .Select(m => new Choice(m.Account.ToString(), $"{m.Name}, {m.Organisation}"))];

    /// <summary>The form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        Fill(opened.ValueOrDefault);
        return opened.IsRefused ? Refused(opened.Refusals)
            : !opened.Value.Rights.CanWrite(Rubric.R10) ? StatusCode(StatusCodes.Status403Forbidden)
            : Goal is not null && Line is null ? NotFound() : Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(SaveGoal.Request request, CancellationToken cancel)
    {
        var saved = await save.Handle(Person, Goal, request, Once, cancel);
        return await Answer(saved, _ => Say($"/persons/{Person}/plan", "goal-saved"), async () =>
        {
            Fill((await open.Handle(Person, cancel)).ValueOrDefault);
            Theirs = saved.Refusals.Any(refusal => refusal.Status == StatusCodes.Status409Conflict) ? Line : null;
        });
    }

    private void Fill(OpenPlan.View? found)
    {
        view = found;
        Line = found?.Goals.FirstOrDefault(goal => goal.Id == Goal);
        Title = T[Goal is null ? "goal.new" : "goal.edit"];
        Crumbs = [new Crumb(found?.Person.Name ?? string.Empty, $"/persons/{Person}"), new Crumb(T["plan.title"], $"/persons/{Person}/plan")];
    }
}
