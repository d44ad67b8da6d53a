using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>Adds a step that the approach does not have, to one journey.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner, AccessRole.WorkConsultant)]
public sealed class AddStepModel(Current current, ShowJourneys show, AddStep add) : JourneyPage(show)
{
    private static readonly StepType[] Offered =
    [
        StepType.Task, StepType.Conversation, StepType.Document, StepType.Handover, StepType.Visit, StepType.GroupActivity, StepType.Observation,
        StepType.Referral, StepType.Feedback,
    ];

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Kinds of step; before arrival only those that introduce.</summary>
    public IReadOnlyList<Choice> Types => [.. Offered
        .Where(type => View!.Journey.State is not EnrolmentState.Expected || Programmes.BeforeArrival.Allows(type))
        .Select(type => new Choice(type.ToString(), T["step-type." + Kebab.Of(type.ToString())]))];

    /// <summary>Phases of this journey.</summary>
    public IReadOnlyList<Choice> Phases => [.. View!.Template.Phases.Where(phase => View.Journey.Phase(phase.Id) is not null)
        .Select(phase => new Choice(phase.Id, phase.Title.ToString()))];

    /// <summary>The phase of the first step that is open.</summary>
    public string? PhaseNow => View!.Journey.Steps.FirstOrDefault(step => step.State == StepState.Open)?.Phase;

    /// <summary>Who can do it.</summary>
    public IReadOnlyList<Choice> Owners => [new(TemplateRole.Participant, View!.Template.ParticipantTerm.ToString()),
        .. View.Template.Roles.Select(role => new Choice(role.Id, role.Title.ToString()))];

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPostAsync(Added form, CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var reason = string.IsNullOrEmpty(form.Reason) ? null : form.Reason;
        var added = await add.Handle(Enrolment, new(form.Phase ?? "", form.Type, form.Owner ?? "", form.Title, form.DueOn, reason, form.Words, form.Version, Once), cancel);
        return await Answer(added, _ => Say($"/persons/{Person}/route", "added"), () => Load(cancel));
    }

    /// <inheritdoc />
    protected override Task<string?> Fill(ShowJourneys.View view, CancellationToken cancel) => Task.FromResult(view.MayChange ? T["add.title"] : null);

    /// <summary>What the form sends.</summary>
    public sealed record Added(string? Title, StepType Type, string? Phase, string? Owner, DateOnly? DueOn, string? Reason, string? Words, int? Version);
}
