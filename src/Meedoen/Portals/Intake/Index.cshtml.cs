using Meedoen.Dossiers;
using Meedoen.Intake;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Meedoen.Rules.Intake;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Intake;

/// <summary>
/// The broad intake of one person: calling, what became of it, what the law wants to be asked and where that is asked, the test, the conclusion. Only
/// the next thing to do is open.
/// </summary>
[TextsOf("Intake")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class IndexModel(
    Current current, OpenIntake open, CallForIntake call, AnswerIntakeCall answer, TellAloneRight tell, RecordLearnability test, ConcludeIntake conclude,
    TakeBackIntakeStep takeBack, KeepDraft drafts) : PortalPage
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The intake.</summary>
    public OpenIntake.View? View { get; private set; }

    /// <summary>When the form was paused, or null.</summary>
    public DateOnly? PausedOn { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether the reader works on it.</summary>
    public bool MayWrite => current.Actor.Role is "RG" && View is { IsAsked: true } && View.Rights.CanWrite(Rubric.R2);

    /// <summary>Whether a call is to be made now.</summary>
    public bool MayCall => MayWrite && View is { State: IntakeState.ToCall or IntakeState.Missed, Next: IntakeAction.Call or IntakeAction.WarnAndCallAgain };

    /// <summary>Whether it is to be said whether the person came.</summary>
    public bool MayAnswer => MayWrite && View!.State is IntakeState.Called;

    /// <summary>Whether it can be concluded with the person.</summary>
    public bool MayConclude => MayWrite && View!.State is IntakeState.Running;

    /// <summary>Whether only concluding in absence is left.</summary>
    public bool MayConcludeInAbsence => MayWrite && View is { State: IntakeState.Missed, Next: IntakeAction.CompleteInAbsence };

    /// <summary>Whether the test and the right to talk alone can be recorded.</summary>
    public bool MayNote => MayWrite && !View!.IsConcluded;

    /// <summary>Whether there is something to take back.</summary>
    public bool MayTakeBack => MayWrite && View!.Calls.Count > 0;

    /// <summary>What could have become of a call.</summary>
    public IReadOnlyList<Choice> Outcomes => [.. Enum.GetValues<CallOutcome>().Select(one => new Choice(one.ToString(), T["outcome." + one]))];

    /// <summary>Why somebody could not come.</summary>
    public IReadOnlyList<Choice> Reasons => [.. Enum.GetValues<CallReason>().Select(one => new Choice(one.ToString(), T["reason." + one]))];

    /// <summary>Taken, or dispensed from.</summary>
    public IReadOnlyList<Choice> TestWays => [new("false", T["test.taken"]), new("true", T["test.dispensed"])];

    /// <summary>Results of the test.</summary>
    public IReadOnlyList<Choice> Results => FormFields.Options(DataDictionary.Standard.Find("learnability-result")!);

    /// <summary>Grounds for dispensing from the test.</summary>
    public IReadOnlyList<Choice> Grounds => [.. RecordLearnability.Grounds.Select(ground => new Choice(ground, T["ground." + ground]))];

    /// <summary>Yes and no.</summary>
    public IReadOnlyList<Choice> YesNo => [new("true", T["yes"]), new("false", T["no"])];

    /// <summary>Shape of the state.</summary>
    public Mark StateMark => View!.State switch
    {
        IntakeState.Completed or IntakeState.CompletedInAbsence => Mark.Done,
        IntakeState.Running => Mark.Now,
        IntakeState.Called => Mark.Waiting,
        IntakeState.Missed => Mark.Late,
        _ => Mark.Ahead,
    };

    /// <summary>A result of the test in words.</summary>
    public string ResultText(string code) => FactValue.Show(DataDictionary.Standard.Find("learnability-result")!, code, CodeTables.Standard);

    /// <summary>What became of a call, in words.</summary>
    public string CallText(OpenIntake.Call one) => one.Outcome is { } outcome ? T["call." + outcome, one.OutcomeOn] : T[one.Until < Today ? "call.over" : "call.open", one.Until];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Calls.</summary>
    public Task<IActionResult> OnPostCallAsync(CallForIntake.Request request, CancellationToken cancel) => Do(() => call.Handle(Person, request, Once, cancel), "called", cancel);

    /// <summary>Says what became of the call.</summary>
    public Task<IActionResult> OnPostOutcomeAsync(AnswerIntakeCall.Request request, CancellationToken cancel) =>
        Do(() => answer.Handle(Person, request, Once, cancel), "answered", cancel);

    /// <summary>Says that the right to talk alone was told.</summary>
    public Task<IActionResult> OnPostAloneAsync(TellAloneRight.Request request, CancellationToken cancel) => Do(() => tell.Handle(Person, request, Once, cancel), "noted", cancel);

    /// <summary>Records the test.</summary>
    public Task<IActionResult> OnPostTestAsync(RecordLearnability.Request request, CancellationToken cancel) => Do(() => test.Handle(Person, request, Once, cancel), "noted", cancel);

    /// <summary>Concludes it.</summary>
    public Task<IActionResult> OnPostConcludeAsync(ConcludeIntake.Request request, CancellationToken cancel) =>
        Do(() => conclude.Handle(Person, request, Once, cancel), "concluded", cancel);

    /// <summary>Takes the last thing back.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(TakeBackIntakeStep.Request request, CancellationToken cancel) =>
        Do(() => takeBack.Handle(Person, request, Once, cancel), "taken-back", cancel);

    private async Task<IActionResult> Do<TResult>(Func<Task<Outcome<TResult>>> act, string said, CancellationToken cancel) => current.Actor.Role is not "RG"
        ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await act(), _ => Say($"/persons/{Person}/intake", said), () => Load(cancel));

    private async Task<Outcome<OpenIntake.View>> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        View = opened.ValueOrDefault;
        (Title, Crumbs) = (T["title"], [new Crumb(View?.Person.Name ?? string.Empty, $"/persons/{Person}"), new Crumb(T["terms"], $"/persons/{Person}/terms")]);
        if (MayWrite && await drafts.Read(Person, "intake") is { } draft)
        {
            PausedOn = Platform.Time.DutchTime.DayOf(draft.SavedAt);
        }

        return opened;
    }
}
