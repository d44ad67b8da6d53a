namespace Meedoen.Programmes.Folding;

/// <summary>Evaluates conditions to yes, no, or null: not known yet (three-valued logic, so that "not known" never acts as "no").</summary>
internal sealed class Conditions(string? route, IReadOnlyDictionary<string, IReadOnlyList<string>> decided, JourneyFacts facts, DateOnly today)
{
    private static readonly string[] Levels = ["alfa", "below-a1", "a1", "a2", "b1", "b2", "c1", "c2"];

    public bool? Holds(Condition? condition) => condition switch
    {
        null => true,
        Condition.All all => And(all.Of.Select(Holds)),
        Condition.Any any => !And(any.Of.Select(part => !Holds(part))),
        Condition.Not not => !Holds(not.Of),
        Condition.Route test => route is null ? null : test.In.Contains(route),
        Condition.Decision test => decided.TryGetValue(test.Id, out var chosen) ? chosen.Any(test.In.Contains) : null,
        Condition.TargetGroup test => facts.TargetGroups is null ? null : test.In.Any(facts.TargetGroups.Contains),
        Condition.LegalRegime test => facts.LegalRegime is null ? null : test.In.Contains(facts.LegalRegime),
        Condition.Fact test => facts.Values.TryGetValue(test.Key, out var value) ? test.In.Contains(value) : null,
        Condition.LevelBelow test => LevelBelow(test),
        Condition.Signal test => facts.Signals.Contains(test.Id),
        Condition.BothParentsInRoute test => BothParents(test),
        Condition.Rhythm test => HasRhythm(test),
        _ => null,
    };

    private static bool? And(IEnumerable<bool?> parts)
    {
        var all = parts.ToList();
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private bool? LevelBelow(Condition.LevelBelow test) =>
        facts.Values.TryGetValue(test.Key, out var level) && Array.IndexOf(Levels, level) is >= 0 and var rank
            ? rank < Array.IndexOf(Levels, test.Level)
            : null;

    private bool? BothParents(Condition.BothParentsInRoute test)
    {
        if (facts.Parents.Count == 0)
        {
            return null;
        }

        var youngEnough = facts.ChildBirthDates.Any(birth => birth.AddYears(test.ChildUnder) > today);
        var inRoute = facts.Parents.Select(parent => (parent.IsParticipant ? route : parent.Route) is { } own
            ? test.Routes.Contains(own)
            : (bool?)null);
        return And([youngEnough, facts.Parents.Count > 1, .. inRoute]);
    }

    private bool? HasRhythm(Condition.Rhythm test)
    {
        var first = today.AddDays(-7 * test.Weeks);
        var weeks = facts.Attendance.Where(week => week.Monday > first && week.Monday <= today && week.Planned > 0).ToList();
        var planned = weeks.Sum(week => week.Planned);
        return weeks.Count < test.Weeks ? null : 100 * weeks.Sum(week => week.Present) >= test.Percent * planned;
    }
}
