using Meedoen.Journeys;
using Meedoen.Rules;

namespace Meedoen.Programmes.Folding;

/// <summary>First and last day of a phase under one calendar; null while not known.</summary>
internal sealed record PhaseSpan(
    DateOnly? StartsOn, DateOnly? EndsOn, DateOnly? DoneOn, DateOnly? EarliestEndOn, DateOnly? LatestEndOn,
    IReadOnlyList<DateOnly> PauseWeeks)
{
    public static PhaseSpan Unknown { get; } = new(null, null, null, null, null, []);
}

/// <summary>Dates of the phases under one calendar, computed once each, in any order.</summary>
internal sealed class PhaseDates(FoldContext context, Calendar calendar)
{
    private readonly Dictionary<string, PhaseSpan> spans = new(StringComparer.Ordinal);

    public Calendar Calendar { get; } = calendar;

    public PhaseSpan Of(string id)
    {
        if (spans.TryGetValue(id, out var known))
        {
            return known;
        }

        // Guards against a template whose phases wait for each other; the check of templates refuses those.
        spans[id] = PhaseSpan.Unknown;
        var phase = context.Template.Phases.FirstOrDefault(phase => phase.Id == id);
        return spans[id] = phase is null ? PhaseSpan.Unknown : Compute(phase);
    }

    private PhaseSpan Compute(PhaseRule phase)
    {
        if (context.Applies(phase) == false)
        {
            return PhaseSpan.Unknown;
        }

        var start = NotBeforeArrival(phase, StartOf(phase));
        if (start is null)
        {
            return PhaseSpan.Unknown with { DoneOn = context.Done.Of(phase) };
        }

        DateOnly? End(Duration? length) => length?.After(start.Value, Calendar);
        var planned = phase.Length?.Planned;
        var pauses = planned is { Unit: TimeUnit.LessonWeeks, Count: > 0 } weeks
            ? LessonWeeks.From(start.Value, weeks.Count, Calendar).PauseWeeks
            : [];
        var end = context.History.PhaseClosings.TryGetValue(phase.Id, out var closed) ? closed : End(planned);
        return new(start, end, context.Done.Of(phase), End(phase.Length?.Min), End(phase.Length?.Max), pauses);
    }

    /// <summary>Before it is certain that the person may stay, only a phase with introduction steps can begin.</summary>
    private DateOnly? NotBeforeArrival(PhaseRule phase, DateOnly? start) =>
        phase.Steps.Any(step => step.AllowedIn.Contains(EnrolmentState.Expected)) ? start
        : context.History.ArrivedOn is not { } arrived ? null
        : start < arrived ? arrived
        : start;

    private DateOnly? StartOf(PhaseRule phase)
    {
        if (context.History.PhaseStarts.TryGetValue(phase.Id, out var set))
        {
            return set;
        }

        var triggered = phase.Steps.Select(step => context.TriggerOf(step.Id)?.On).Min();
        var planned = phase.Optional || phase.Scheduled ? null
            : phase.Starts is { } timing ? From(timing)
            : AfterPrevious(phase);
        return triggered is null ? planned : planned is null || triggered < planned ? triggered : planned;
    }

    private DateOnly? From(Timing timing) =>
        context.DateOf(timing.From, this) is { } from ? timing.Offset.After(from, Calendar) : null;

    /// <summary>
    /// A phase begins when the one before it is done, or else after its planned end; the first one begins with the enrolment.
    /// </summary>
    private DateOnly? AfterPrevious(PhaseRule phase)
    {
        var before = context.Template.Phases
            .TakeWhile(other => other != phase)
            .LastOrDefault(other => !other.Optional && context.Applies(other) != false);
        return before is null ? context.History.StartedOn
            : context.Applies(before) is null ? null
            : context.Done.Of(before) ?? Following(before);
    }

    /// <summary>The day after the planned end; after lessons, the first lesson day of a new week.</summary>
    private DateOnly? Following(PhaseRule before) => Of(before.Id).EndsOn is not { } end ? null
        : before.Length?.Planned is { Unit: TimeUnit.LessonWeeks } ? LessonWeeks.NextWeek(end, Calendar)
        : end.AddDays(1);
}
