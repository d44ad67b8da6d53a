using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>What somebody really needs: one or more directions in order, each with its reason, and the participant's own view.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant)]
public sealed class ConcludeModel(Current current, OpenConclusions open, ConcludeNeed conclude, ShowJourneys show) : PortalPage
{
    private DecisionRule? rule;
    private DecisionView? moment;
    private ShowJourneys.View? journey;

    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What was concluded before.</summary>
    public OpenConclusions.View? View { get; private set; }

    /// <summary>How many directions the form has room for.</summary>
    public int Lines => rule?.Multiple == true ? 3 : 1;

    /// <summary>What can be chosen; nothing for who does not decide, or when it is decided already.</summary>
    public IReadOnlyList<Choice> Options => moment is { State: DecisionState.Incomplete or DecisionState.Complete } open && MayDecide
        ? [.. open.Options.Select(option => new Choice(option.Id, option.Title.ToString()))]
        : [];

    /// <summary>Who takes part besides the participant.</summary>
    public IReadOnlyList<Choice> Roles => [.. rule!.Participants.Where(role => role != TemplateRole.Participant).Select(role => new Choice(role, NameOf(role)))];

    private bool MayDecide => current.Actor.Role is "RG" or "WC" && View!.Rights.CanWrite(Rubric.R16)
        && journey?.Template.Role(rule!.Decider)?.Access?.Code() == current.Actor.Role;

    /// <summary>Name of a field of a direction.</summary>
    public string Field(int line, string name) => $"{nameof(ConcludeNeed.Request.Directions)}[{line}].{name}";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Concludes.</summary>
    public async Task<IActionResult> OnPostAsync(ConcludeNeed.Request request, CancellationToken cancel) => current.Actor.Role is "RG" or "WC"
        ? await Answer(await conclude.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/conclusion", "concluded"), () => Load(cancel))
        : StatusCode(StatusCodes.Status403Forbidden);

    private string NameOf(string role) => journey!.Helpers.GetValueOrDefault(role) is { } name
        ? $"{name} ({journey.Template.Role(role)?.Title})"
        : (journey.Template.Role(role)?.Title ?? journey.Template.ParticipantTerm).ToString();

    private async Task<Outcome<OpenConclusions.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["conclusion.title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}"), new Crumb(T["observation.title"], $"/persons/{Person}/observation")]);
        foreach (var view in opened.IsRefused ? [] : (await show.Handle(Person, cancel)).ValueOrDefault?.Journeys ?? [])
        {
            if (view.Template.Steps.FirstOrDefault(step => step.Settings.Decision is not null && step.Records.Contains(Directions.Key)) is { } step)
            {
                (journey, rule) = (view, view.Template.Decision(step.Settings.Decision!));
                moment = view.Journey.Decisions.FirstOrDefault(one => one.Id == rule!.Id);
            }
        }

        return opened;
    }
}
