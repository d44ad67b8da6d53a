using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Portals.Components;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>The phases of a journey with their dates; what holds them up, what came out, and the pilot it belongs to.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class PhasesModel(
    ShowJourneys show, ListEditions editions, SchedulePhase schedule, ClosePhase close, LiftGate lift, ExceptObligation except, ReachOutcome reach,
    JoinEdition join) : JourneyPage(show)
{
    /// <summary>Pilots one can take part in.</summary>
    public IReadOnlyList<Choice> Editions { get; private set; } = [];

    /// <summary>Outcomes that can be recorded.</summary>
    public IReadOnlyList<Choice> Outcomes => [.. View!.Template.Outcomes
        .Where(rule => !rule.PerTheme && View.Journey.Outcomes.All(one => one.Id != rule.Id)).Select(rule => new Choice(rule.Id, rule.Title.ToString()))];

    /// <summary>Whether somebody sets the first day of a phase.</summary>
    public bool MaySchedule(PhaseView phase) => phase.Certain && View!.Template.Phases.First(one => one.Id == phase.Id) is { Scheduled: true } or { Optional: true };

    /// <summary>A precondition by its name.</summary>
    public string GateName(GateView gate) => View!.Template.Preconditions.First(one => one.Id == gate.Precondition).Title.ToString();

    /// <summary>An outcome by its name.</summary>
    public string OutcomeName(string id) => View!.Template.Outcomes.First(one => one.Id == id).Title.ToString();

    /// <summary>One of the forms was sent.</summary>
    public async Task<IActionResult> OnPostAsync(PhasesForm sent, CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var done = await Do(sent, cancel);
        return await Answer(done, _ => Say($"/persons/{Person}/route/{Enrolment}/phases", "phases-saved"), () => Load(cancel));
    }

    private Task<Outcome<Done>> Do(PhasesForm sent, CancellationToken cancel) => sent.Form switch
    {
        "Schedule" => schedule.Handle(Enrolment, sent.Id ?? "", new(sent.StartsOn, sent.Why, sent.Version, Once), cancel),
        "Close" => close.Handle(Enrolment, sent.Id ?? "", new(sent.Why, sent.Version, Once), cancel),
        "Lift" => lift.Handle(Enrolment, sent.Id ?? "", new(sent.Why, sent.Version, Once), cancel),
        "Except" => except.Handle(Enrolment, new(sent.Why, sent.Version, Once), cancel),
        "Reach" => reach.Handle(Enrolment, sent.Id ?? "", new(null, sent.Version, Once), cancel),
        "Join" => join.Handle(Enrolment, new(Guid.TryParse(sent.Id, out var edition) ? edition : null, sent.Version, Once), cancel),
        _ => Task.FromResult<Outcome<Done>>(Refusal.NotFound),
    };

    /// <inheritdoc />
    protected override async Task<string?> Fill(ShowJourneys.View view, CancellationToken cancel)
    {
        if (!view.MayChange)
        {
            return null;
        }

        Editions = [.. (await editions.Handle(view.Template.Id, cancel)).Where(edition => edition.IsOpen).Select(edition => new Choice(edition.Id.ToString(), edition.Title))];
        return T["phases.title"];
    }
}

/// <summary>What the forms of the page send.</summary>
public sealed record PhasesForm
{
    /// <summary>Which form.</summary>
    public string Form { get; init; } = "";

    /// <summary>Phase, precondition, outcome or edition.</summary>
    public string? Id { get; init; }

    public int? Version { get; init; }

    public DateOnly? StartsOn { get; init; }

    public string? Reason { get; init; }

    public string? Words { get; init; }

    /// <summary>Why, when a reason was chosen.</summary>
    public Reason? Why => string.IsNullOrEmpty(Reason) ? null : new Reason(Reason, Words);
}
