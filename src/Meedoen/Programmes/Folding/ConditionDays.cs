namespace Meedoen.Programmes.Folding;

/// <summary>Days on which a condition may change without an act: a child grows too old, a week leaves the window of a rhythm.</summary>
internal static class ConditionDays
{
    public static IEnumerable<DateOnly> Of(Template template, JourneyFacts facts) =>
        Conditions(template).SelectMany(Leaves).SelectMany(condition => condition switch
        {
            Condition.BothParentsInRoute test => facts.ChildBirthDates.Select(birth => birth.AddYears(test.ChildUnder)),
            Condition.Rhythm test => facts.Attendance.SelectMany(week => new[] { week.Monday, week.Monday.AddDays(7 * test.Weeks) }),
            _ => [],
        });

    private static IEnumerable<Condition> Conditions(Template template) => template.Phases
        .SelectMany(phase => phase.Steps.Select(step => step.When).Append(phase.When))
        .Concat(template.Preconditions.Select(one => one.Gate?.When))
        .OfType<Condition>();

    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Leaves),
        Condition.Any any => any.Of.SelectMany(Leaves),
        Condition.Not not => Leaves(not.Of),
        _ => [condition],
    };
}
