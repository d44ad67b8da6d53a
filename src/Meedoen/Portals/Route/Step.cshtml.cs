using Meedoen.Agenda;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>One step: where it stands, why it is due then, and what can be done with it.</summary>
[TextsOf("Journeys")]
[ForSignedIn]
public sealed class StepModel(
    Current current, ShowJourneys show, CompleteStep complete, SkipStep skip, MoveStep move, ReopenStep reopen, HoldUpStep hold, OpenStepEarly open) : JourneyPage(show)
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    /// <summary>The step.</summary>
    public StepView? Shown { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether it is neither done nor skipped nor fallen away.</summary>
    public bool IsUnclosed => Shown!.State is StepState.Planned or StepState.Open or StepState.Waiting;

    /// <summary>Whether the reader may change the route.</summary>
    public bool MayChange => View!.MayChange && current.Actor.Role is "RG" or "WC";

    /// <summary>Whether the reader may say that it is done.</summary>
    public bool MayComplete => Shown is { State: StepState.Open, Type: not StepType.Decision }
        && (View!.MayChange || Shown.OwnerAccess?.Code() == current.Actor.Role);

    /// <summary>Whether it can wait for somebody or something else: it is open.</summary>
    public bool MayHoldUp => Shown!.State == StepState.Open;

    /// <summary>Whether it waits for somebody or something else now.</summary>
    public bool MayResume => Shown!.WaitsFor.Any(wait => wait.Kind == WaitKind.Party);

    /// <summary>Whether nothing but its time keeps it closed.</summary>
    public bool MayOpenEarly => !StepDecisions.OpenEarly(View!.Journey, Step, new Stamp(Today, Guid.Empty)).IsRefused;

    /// <summary>For whom or what a step can wait.</summary>
    public IReadOnlyList<Choice> Parties => [.. HoldUpStep.Codes.Select(code => new Choice(code, T["hold." + code]))];

    /// <summary>The conversation that is agreed for this step, or null.</summary>
    public PlannedTalk? Talk => IsUnclosed && MayChange ? View!.Talks.GetValueOrDefault(Step) : null;

    /// <summary>Where the conversation is planned, for a step that is one and has none agreed.</summary>
    public string? PlanHref => Shown is { State: StepState.Open, Type: StepType.Conversation } && MayChange && Talk is null
        ? $"/persons/{Person}/conversations/plan?enrolment={Enrolment}&step={Uri.EscapeDataString(Step)}"
        : null;

    /// <summary>Where the work of this step is done, for steps with a page of their own.</summary>
    public string? WorkHref => Shown is not { State: StepState.Open } || !MayChange ? null : Shown switch
    {
        { Type: StepType.Measurement, Records: var keys } when keys.Contains("dutch-speaking") => $"/persons/{Person}/language/test",
        { Type: StepType.Measurement, Records: var keys } when keys.Contains("competence-can") => $"/persons/{Person}/competence",
        { Type: StepType.Measurement, Records: var keys } when keys.Contains("job-speed") => $"/persons/{Person}/measuring-moment",
        { Type: StepType.Conversation, Records: var keys } when keys.Contains("quality") => $"/persons/{Person}/strengths",
        { Type: StepType.Measurement, Records: var keys } when keys.Contains("labour-potential") => $"/persons/{Person}/mapping",
        { Type: StepType.Observation } => $"/persons/{Person}/observation",
        { Type: StepType.Decision, Records: var keys } when keys.Contains("direction") => $"/persons/{Person}/conclusion",
        { Type: StepType.Offer } when View!.Template.Step(Step)?.Settings.Offer?.RankBy == "taalniveau" => $"/persons/{Person}/language",
        { Type: StepType.Plan } => $"/persons/{Person}/plan",
        _ => null,
    };

    /// <summary>Where it is decided, for a step that is a decision.</summary>
    public string? DecisionHref => Shown!.Records.Contains("direction") ? null : View!.Template.Step(Step)?.Settings.Decision is { } decision
        ? $"/persons/{Person}/route/{Enrolment}/decisions/{Uri.EscapeDataString(decision)}"
        : null;

    /// <summary>Who does it: by name when somebody has the role, else the role.</summary>
    public string Owner => View!.Helpers.GetValueOrDefault(Shown!.Owner) ?? View.Template.Role(Shown.Owner)?.Title.ToString()
        ?? View.Template.ParticipantTerm.ToString();

    /// <summary>Why it was skipped or opened again, in words, or null.</summary>
    public string? Words => Shown!.ReasonCode is not { } code ? null
        : Shown.ActId is { } act && View!.Texts.TryGetValue(act, out var words) ? words
        : Reason.Codes.Contains(code) ? T["reason." + code] : null;

    /// <summary>Shape of the state.</summary>
    public Mark Mark => Shown!.State switch
    {
        StepState.Completed => Mark.Done,
        StepState.Skipped or StepState.Lapsed => Mark.Skipped,
        StepState.Waiting => Mark.Waiting,
        StepState.Planned => Mark.Ahead,
        _ => Shown.IsOverdue(Today) ? Mark.Late : Mark.Now,
    };

    /// <summary>It was done.</summary>
    public Task<IActionResult> OnPostCompleteAsync(DateOnly? on, int? version, CancellationToken cancel) =>
        Do(() => complete.Handle(Enrolment, Step, new(on, null, version, Once), cancel), "completed", cancel);

    /// <summary>It is skipped.</summary>
    public Task<IActionResult> OnPostSkipAsync(string? reason, string? words, int? version, CancellationToken cancel) =>
        Do(() => skip.Handle(Enrolment, Step, new(new Reason(reason, words), version, Once), cancel), "skipped", cancel);

    /// <summary>It gets another date.</summary>
    public Task<IActionResult> OnPostMoveAsync(DateOnly? dueOn, string? reason, string? words, int? version, CancellationToken cancel) =>
        Do(() => move.Handle(Enrolment, Step, new(dueOn, new Reason(reason, words), version, Once), cancel), "moved", cancel);

    /// <summary>It is open again.</summary>
    public Task<IActionResult> OnPostReopenAsync(string? reason, string? words, int? version, CancellationToken cancel) =>
        Do(() => reopen.Handle(Enrolment, Step, new(new Reason(reason, words), version, Once), cancel), "reopened", cancel);

    /// <summary>It waits for somebody or something else.</summary>
    public Task<IActionResult> OnPostHoldUpAsync(string? waitsFor, DateOnly? until, int? version, CancellationToken cancel) =>
        Do(() => hold.Handle(Enrolment, Step, new(waitsFor ?? "", until, version, Once), cancel), "held-up", cancel);

    /// <summary>What it waited for came.</summary>
    public Task<IActionResult> OnPostResumeAsync(int? version, CancellationToken cancel) =>
        Do(() => hold.Handle(Enrolment, Step, new(null, null, version, Once), cancel), "resumed", cancel);

    /// <summary>It opens before its time.</summary>
    public Task<IActionResult> OnPostOpenAsync(int? version, CancellationToken cancel) =>
        Do(() => open.Handle(Enrolment, Step, new JourneyChange(version, Once), cancel), "opened", cancel);

    private async Task<IActionResult> Do(Func<Task<Outcome<Done>>> act, string said, CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        return await Answer(await act(), _ => Say($"/persons/{Person}/route", said), () => Load(cancel));
    }

    /// <inheritdoc />
    protected override Task<string?> Fill(ShowJourneys.View view, CancellationToken cancel)
    {
        Shown = view.Journey.Step(Step);
        return Task.FromResult(Shown is null ? null : view.TitleOf(Shown));
    }
}
