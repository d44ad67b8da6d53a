using Meedoen.Rules.Law;

namespace Meedoen.Rules.Explaining;

/// <summary>Computes one day and remembers every step. Made for one computation, then thrown away.</summary>
internal sealed class Clock
{
    private readonly List<Step> steps = new(4);
    private readonly Calendar calendar;

    private Clock(Calendar calendar) => this.calendar = calendar;

    /// <summary>The day reached so far.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<Step> Steps => steps;

    public static Clock From(string why, DateOnly day, Calendar calendar) => new Clock(calendar).Take(StepKind.Start, why, day, default, null);

    public Clock Add(Parameter basis) => Take(StepKind.Add, Codes.Of(basis.Name), default, basis.Value.Duration, basis);

    public Clock Add(string why, Duration amount, Parameter? basis) => Take(StepKind.Add, why, default, amount, basis);

    public Clock AddDays(string why, int days, Parameter? basis = null) =>
        days == 0 ? this : Take(StepKind.AddDays, why, default, new Duration(days, TimeUnit.Days), basis);

    /// <summary>Counts back. A term that counts back never moves with holidays (Algemene termijnenwet art. 1 lid 2).</summary>
    public Clock Back(Parameter basis)
    {
        var amount = basis.Value.Duration;
        return Take(StepKind.Add, Codes.Of(basis.Name), default, amount with { Count = -amount.Count }, basis);
    }

    public Clock AtLeast(string why, DateOnly day) => day > Day ? Take(StepKind.AtLeast, why, day, default, null) : this;

    public Clock AtMost(string why, DateOnly day, Parameter? basis = null) => day < Day ? Take(StepKind.AtMost, why, day, default, basis) : this;

    public Clock NextMonth() => Take(StepKind.NextMonth, "next-month", default, default, null);

    /// <summary>Moves off a Saturday, Sunday or holiday: for short terms only (Algemene termijnenwet art. 1 and 4).</summary>
    public Clock OffHolidays(bool applies = true) =>
        applies && !calendar.IsWorkingDay(Day) ? Take(StepKind.NextWorkingDay, "holidays", default, default, null) : this;

    private Clock Take(StepKind kind, string why, DateOnly given, Duration amount, Parameter? basis)
    {
        var step = new Step(kind, why, given, amount, basis, default);
        Day = step.Again(Day, calendar);
        steps.Add(step with { Result = Day });
        return this;
    }
}
