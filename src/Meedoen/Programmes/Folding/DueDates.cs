using Meedoen.Rules;

namespace Meedoen.Programmes.Folding;

/// <summary>When a step is due, with the explanation it follows from.</summary>
internal static class DueDates
{
    public static DueExplanation? Of(FoldContext context, StepRule step, DateOnly? opening)
    {
        var history = context.History.Step(step.Id);
        var computed = Computed(context, step, history, opening);
        return history.Moved is { } moved ? ByHand(moved, computed?.Result) : computed;
    }

    /// <summary>A date that somebody set, beside the one it replaced.</summary>
    public static DueExplanation ByHand(StepMoved moved, DateOnly? before) => new(
        DueRule.Moved, new(AnchorKind.Date, On: moved.DueOn), moved.DueOn, new(0, TimeUnit.Days), moved.DueOn, moved.DueOn, [],
        before, moved.ReasonCode, moved.ActId);

    private static DueExplanation? Computed(FoldContext context, StepRule step, StepHistory history, DateOnly? opening)
    {
        if (step.Due is { Repeat: true } repeat && history.LastCompletedOn is { } last)
        {
            return Explain(context, DueRule.Repeat, repeat.From, last, last, repeat.Offset);
        }

        if (context.TriggerOf(step.Id) is { Trigger.Due: { } triggered })
        {
            return From(context, DueRule.Trigger, triggered, opening);
        }

        return step.Due is { } own ? From(context, DueRule.Step, own, opening) : null;
    }

    private static DueExplanation? From(FoldContext context, DueRule rule, Timing timing, DateOnly? opening) =>
        context.DateOf(timing.From, context.Phases, opening) is { } from
            ? Explain(
                context, rule, timing.From, from,
                context.DateOf(timing.From, context.PhasesWithoutPauses, opening) ?? from, timing.Offset)
            : null;

    private static DueExplanation Explain(
        FoldContext context, DueRule rule, Anchor anchor, DateOnly from, DateOnly fromWithoutPauses, Duration offset)
    {
        var calendar = context.Phases.Calendar;
        var pauses = offset is { Unit: TimeUnit.LessonWeeks, Count: > 0 }
            ? LessonWeeks.From(from, offset.Count, calendar).PauseWeeks
            : [];
        return new(
            rule, anchor, from, offset, offset.After(from, calendar),
            offset.After(fromWithoutPauses, calendar.WithoutPauses()), pauses);
    }
}
