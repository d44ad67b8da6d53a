using Meedoen.Rules.Law;

namespace Meedoen.Rules.Explaining;

/// <summary>What a step of a computation did.</summary>
public enum StepKind
{
    /// <summary>Took the day of an event or fact.</summary>
    Start,

    /// <summary>Added a duration from the law (or went back by one).</summary>
    Add,

    /// <summary>Added days that an event gave or took.</summary>
    AddDays,

    /// <summary>Moved to the first day that is no Saturday, Sunday or holiday.</summary>
    NextWorkingDay,

    /// <summary>Took another day when that is later.</summary>
    AtLeast,

    /// <summary>Took another day when that is earlier.</summary>
    AtMost,

    /// <summary>Took the first day of the next month.</summary>
    NextMonth,
}

/// <summary>One step on the way to a day, so that a reader, or a machine, can do it again.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Why">Code of the event, fact or rule that asked for it.</param>
/// <param name="Given">The day that came in from outside (<see cref="StepKind.Start"/>, <see cref="StepKind.AtLeast"/>, <see cref="StepKind.AtMost"/>).</param>
/// <param name="Amount">How much was added.</param>
/// <param name="Basis">The number of the law that was used.</param>
/// <param name="Result">The day after the step.</param>
public readonly record struct Step(StepKind Kind, string Why, DateOnly Given, Duration Amount, Parameter? Basis, DateOnly Result)
{
    /// <summary>The day this step gives when it is done again from <paramref name="before"/>; nothing of the first time is used.</summary>
    public DateOnly Again(DateOnly before, Calendar calendar) => Kind switch
    {
        StepKind.Start => Given,
        StepKind.NextWorkingDay => WorkingDays.OnOrAfter(before, calendar),
        StepKind.AtLeast => Given > before ? Given : before,
        StepKind.AtMost => Given < before ? Given : before,
        StepKind.NextMonth => new DateOnly(before.Year, before.Month, 1).AddMonths(1),
        _ => Amount.After(before, calendar),
    };

    /// <summary>Does all steps again and gives the day they end on; null when there are none.</summary>
    public static DateOnly? Replay(IReadOnlyList<Step> steps, Calendar calendar)
    {
        DateOnly? day = null;
        for (var index = 0; index < steps.Count; index++)
        {
            day = steps[index].Again(day ?? steps[index].Given, calendar);
        }

        return day;
    }
}
