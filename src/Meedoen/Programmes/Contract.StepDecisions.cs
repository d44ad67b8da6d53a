using Meedoen.Journeys;
using Meedoen.Platform.Acts;

namespace Meedoen.Programmes;

/// <summary>What may be done with a step. Every answer is events, or a named refusal; nothing is written here.</summary>
public static class StepDecisions
{
    /// <summary>
    /// The step is done: <c>programmes.step-not-found</c>, <c>.step-closed</c>, <c>.before-arrival</c>, <c>.step-waits</c>,
    /// <c>.before-opening</c>, <c>.date-in-future</c>, <c>.decision-step</c> (a decision is taken, not ticked).
    /// </summary>
    public static Outcome<JourneyEvent[]> Complete(Journey journey, string step, string? resultCode, Stamp stamp) =>
        Open(journey, step).Then<JourneyEvent[]>(view =>
            view.Type == StepType.Decision ? new Refusal("programmes.decision-step", "step")
            : stamp.On > journey.Today ? new Refusal("programmes.date-in-future", "on")
            : stamp.On < view.OpensOn ? new Refusal("programmes.before-opening", "on").With(view.OpensOn.Value)
            : new JourneyEvent[] { new StepCompleted(stamp.On, stamp.ActId, step, resultCode) });

    /// <summary>Skips a step: only when the template allows it, and with a reason.</summary>
    public static Outcome<JourneyEvent[]> Skip(Journey journey, string step, string? reasonCode, Stamp stamp) =>
        Unclosed(journey, step).Then<JourneyEvent[]>(view =>
            !view.Skippable ? new Refusal("programmes.not-skippable", "step")
            : NoReason(reasonCode) is { } refusal ? refusal
            : new JourneyEvent[] { new StepSkipped(stamp.On, stamp.ActId, step, reasonCode!) });

    /// <summary>Gives a step another due date, with a reason; not in the past.</summary>
    public static Outcome<JourneyEvent[]> Move(Journey journey, string step, DateOnly dueOn, string? reasonCode, Stamp stamp) =>
        Unclosed(journey, step).Then<JourneyEvent[]>(view =>
            dueOn < stamp.On ? new Refusal("programmes.date-in-past", "dueOn")
            : NoReason(reasonCode) is { } refusal ? refusal
            : new JourneyEvent[] { new StepMoved(stamp.On, stamp.ActId, step, dueOn, reasonCode!) });

    /// <summary>Opens a step before its time. Never before arrival, and never past a step or gate it needs.</summary>
    public static Outcome<JourneyEvent[]> OpenEarly(Journey journey, string step, Stamp stamp) =>
        Unclosed(journey, step).Then<JourneyEvent[]>(view =>
            view.State != StepState.Planned ? new Refusal("programmes.step-open-already", "step")
            : view.WaitsFor.FirstOrDefault(wait => wait.Kind is not (WaitKind.Date or WaitKind.Phase or WaitKind.Event)) is { } wait
                ? Waits(wait)
                : new JourneyEvent[] { new StepOpened(stamp.On, stamp.ActId, step) });

    /// <summary>Opens a closed step again, with a reason.</summary>
    public static Outcome<JourneyEvent[]> Reopen(Journey journey, string step, string? reasonCode, Stamp stamp) =>
        Find(journey, step).Then<JourneyEvent[]>(view =>
            view.State is not (StepState.Completed or StepState.Skipped) ? new Refusal("programmes.step-not-closed", "step")
            : NoReason(reasonCode) is { } refusal ? refusal
            : new JourneyEvent[] { new StepReopened(stamp.On, stamp.ActId, step, reasonCode!) });

    /// <summary>An open step waits for a party; the code says for which. On the day <paramref name="until"/> it goes on by itself; not today or before.</summary>
    public static Outcome<JourneyEvent[]> HoldUp(Journey journey, string step, string waitsForCode, DateOnly? until, Stamp stamp) =>
        Open(journey, step).Then<JourneyEvent[]>(_ => until <= stamp.On
            ? new Refusal("programmes.until-not-ahead", "until")
            : new JourneyEvent[] { new StepHeldUp(stamp.On, stamp.ActId, step, waitsForCode, until) });

    /// <summary>What a step waited for came.</summary>
    public static Outcome<JourneyEvent[]> Resume(Journey journey, string step, Stamp stamp) =>
        Find(journey, step).Then<JourneyEvent[]>(view => view.WaitsFor.Any(wait => wait.Kind == WaitKind.Party)
            ? new JourneyEvent[] { new StepResumed(stamp.On, stamp.ActId, step) }
            : new Refusal("programmes.step-not-waiting", "step"));

    /// <summary>
    /// Adds a step that the template does not have. A reason is asked unless the phase (or the light mode) allows added steps.
    /// Before arrival only a talk, a task, a document or a hand-over can be added: nothing that measures or plans.
    /// </summary>
    public static Outcome<JourneyEvent[]> Add(Template template, Journey journey, AddedStep added, Stamp stamp)
    {
        var phase = template.Phases.FirstOrDefault(phase => phase.Id == added.Phase);
        if (phase is null || journey.Phase(added.Phase) is null)
        {
            return new Refusal("programmes.phase-not-found", "phase") { Status = 404 };
        }

        if (added.Owner != TemplateRole.Participant && template.Role(added.Owner) is null)
        {
            return new Refusal("programmes.role-not-found", "owner");
        }

        if (journey.State is EnrolmentState.Expected && !BeforeArrival.Allows(added.Type))
        {
            return new Refusal("programmes.before-arrival", "type");
        }

        var free = phase.AllowsAddedSteps || template.Mode == TemplateMode.Light;
        return !free && NoReason(added.ReasonCode) is { } refusal ? refusal
            : added.DueOn < stamp.On ? new Refusal("programmes.date-in-past", "dueOn")
            : new JourneyEvent[]
            {
                new StepAdded(
                    stamp.On, stamp.ActId, added.Step, added.Phase, added.Type, added.Owner, added.TextId, added.DueOn,
                    added.ReasonCode ?? "free"),
            };
    }

    private static Outcome<StepView> Find(Journey journey, string step) =>
        journey.Step(step) is { } view ? view : new Refusal("programmes.step-not-found", "step") { Status = 404 };

    private static Outcome<StepView> Unclosed(Journey journey, string step) => Find(journey, step).Then<StepView>(view =>
        view.State is StepState.Completed or StepState.Skipped or StepState.Lapsed
            ? new Refusal("programmes.step-closed", "step") { Status = 409 }
            : view);

    private static Outcome<StepView> Open(Journey journey, string step) => Unclosed(journey, step).Then<StepView>(view =>
        view.State == StepState.Open ? view : Waits(view.WaitsFor is [var first, ..] ? first : null));

    private static Refusal Waits(WaitsFor? wait) => wait?.Kind == WaitKind.Arrival
        ? new("programmes.before-arrival", "step")
        : new Refusal("programmes.step-waits", "step").With(wait?.Ref ?? "");

    private static Refusal? NoReason(string? reasonCode) =>
        string.IsNullOrEmpty(reasonCode) ? new Refusal("programmes.reason-required", "reason") : null;
}

/// <summary>A step to add. Its title is a row elsewhere, found by <paramref name="TextId"/>.</summary>
public sealed record AddedStep(
    string Step, string Phase, StepType Type, string Owner, Guid TextId, DateOnly? DueOn, string? ReasonCode);

/// <summary>What may happen while it is not certain that the person may stay.</summary>
public static class BeforeArrival
{
    /// <summary>Whether a kind of step is mere introduction: no measuring, no planning, no matching.</summary>
    public static bool Allows(StepType type) =>
        type is StepType.Conversation or StepType.Task or StepType.Document or StepType.Handover;
}
