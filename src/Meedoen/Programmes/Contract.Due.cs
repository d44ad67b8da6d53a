using Meedoen.Rules;

namespace Meedoen.Programmes;

/// <summary>Which rule gave a due date.</summary>
public enum DueRule
{
    /// <summary>The timing of the step in the template.</summary>
    Step,

    /// <summary>The timing of the trigger that opened the step.</summary>
    Trigger,

    /// <summary>The step repeats: counted from the last time it was done.</summary>
    Repeat,

    /// <summary>Somebody set the date by hand.</summary>
    Moved,

    /// <summary>The step was added with this date.</summary>
    Added,

    /// <summary>A contact of aftercare.</summary>
    Aftercare,
}

/// <summary>Why something is due on a date: everything needed to compute it again.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="From">What was counted from.</param>
/// <param name="FromDate">The day that was.</param>
/// <param name="Offset">How long after.</param>
/// <param name="Result">The due date.</param>
/// <param name="ResultWithoutPauses">The due date as it would be if lessons never paused.</param>
/// <param name="PauseWeeks">Mondays of pause weeks that moved the date.</param>
/// <param name="Before">For a date set by hand: the date the template gave, or null when it gave none.</param>
/// <param name="ReasonCode">For a date set by hand: why.</param>
/// <param name="ActId">For a date set by hand: the act.</param>
public sealed record DueExplanation(
    DueRule Rule, Anchor From, DateOnly FromDate, Duration Offset, DateOnly Result, DateOnly ResultWithoutPauses,
    IReadOnlyList<DateOnly> PauseWeeks, DateOnly? Before = null, string? ReasonCode = null, Guid? ActId = null)
{
    /// <summary>The due date computed again from what the explanation says.</summary>
    public DateOnly Recompute(Calendar calendar) =>
        Rule is DueRule.Moved or DueRule.Added ? FromDate : Offset.After(FromDate, calendar);
}
