namespace Meedoen.Rules;

/// <summary>What a duration counts in. The units never convert into each other.</summary>
public enum TimeUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days that are no Saturday, Sunday or generally recognised holiday.</summary>
    WorkingDays,

    /// <summary>Seven calendar days.</summary>
    Weeks,

    /// <summary>Weeks with lessons: pause weeks do not count.</summary>
    LessonWeeks,

    /// <summary>Calendar months; the end is clamped to the last day of a shorter month.</summary>
    Months,

    /// <summary>Calendar years; 29 February becomes the 28th in a common year.</summary>
    Years,
}

/// <summary>A length of time that is data: 20 lesson weeks, 10 working days, 3 years.</summary>
/// <param name="Count">How many; negative counts back. Lesson weeks only forward.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Duration(int Count, TimeUnit Unit)
{
    /// <summary>
    /// The day on which the duration has passed, counted from <paramref name="start"/>: start + period for calendar units, the
    /// n-th working day for working days, the last lesson day for lesson weeks (with a count of 0: the next new lesson week).
    /// </summary>
    public DateOnly After(DateOnly start, Calendar calendar) => Unit switch
    {
        TimeUnit.Days => start.AddDays(Count),
        TimeUnit.WorkingDays => WorkingDays.Add(start, Count, calendar),
        TimeUnit.Weeks => start.AddDays(7 * Count),
        TimeUnit.Months => start.AddMonths(Count),
        TimeUnit.Years => start.AddYears(Count),
        _ => Count == 0 ? LessonWeeks.NextWeek(start, calendar) : LessonWeeks.From(start, Count, calendar).Last,
    };
}
