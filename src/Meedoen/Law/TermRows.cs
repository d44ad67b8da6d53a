using Meedoen.Rules.Explaining;

namespace Meedoen.Law;

/// <summary>Makes the rows that lists read from what the rules answered. Pure.</summary>
internal static class TermRows
{
    private const string Duty = "duty";

    /// <summary>The findings that concern the person and that may be told: whether somebody is obliged is DUO's to say, not ours to guess.</summary>
    public static IReadOnlyList<Finding> Told(IReadOnlyList<Finding> findings) =>
        [.. findings.Where(one => one.State is not FindingState.NotApplicable && !(one.Kind.Code == Duty && one.Duo is null))];

    /// <summary>The findings that are terms: they have a day, or somebody has to judge them.</summary>
    public static IEnumerable<Finding> Terms(IReadOnlyList<Finding> findings) => Told(findings)
        .Where(one => one.RulingLastDay is not null || one.FirstDay is not null || one.State is FindingState.JudgementNeeded)
        .DistinctBy(one => one.Kind.Code, StringComparer.Ordinal);

    /// <summary>Fills a row. Answers whether the term was missed just now.</summary>
    public static bool Fill(LegalTerm row, Finding finding, Distance distance)
    {
        var known = IsMissed(row.Code, row.State) && row.RulingLastDay == finding.RulingLastDay;
        (row.State, row.Decider, row.FirstDay, row.LastDay) = (finding.State, finding.Kind.Decider, finding.FirstDay, finding.LastDay);
        (row.DuoLastDay, row.Differs, row.RulingLastDay, row.DoneOn) = (finding.Duo?.Last, finding.Duo?.Differs ?? false, finding.RulingLastDay, finding.DoneOn);
        Warn(row, distance);
        return !known && IsMissed(row.Code, row.State) && row.RulingLastDay is not null;
    }

    /// <summary>Whether a term that somebody had to keep was not kept.</summary>
    public static bool IsMissed(string code, FindingState state) =>
        state is FindingState.Overdue or FindingState.MetLate && TermKinds.Of(code).WarnDays is not null;

    /// <summary>The next day on which the answer may be another one without an act; null when no day is known.</summary>
    public static DateOnly? NextChange(LegalFile file, IReadOnlyList<Finding> findings, DateOnly today)
    {
        var days = file.DaysAfter(today).Concat(findings.SelectMany(DaysOf).Concat(file.Law.Changes).Where(day => day > today)).ToList();
        return days.Count == 0 ? null : days.Min();
    }

    private static void Warn(LegalTerm row, Distance distance)
    {
        var open = row.State is FindingState.Running or FindingState.Overdue && distance.Warn is not null;
        var last = open ? row.RulingLastDay : null;
        (row.WarnOn, row.EscalateOn) = (last?.AddDays(-distance.Warn!.Value), last?.AddDays(-distance.Escalate));
    }

    private static IEnumerable<DateOnly> DaysOf(Finding one) => new[]
    {
        one.FirstDay, one.LastDay?.AddDays(1), one.Duo?.First, one.Duo?.Last?.AddDays(1),
    }.Concat(one.Reasons.Select(reason => reason.Day?.AddDays(1))).Concat(one.Reasons.Select(reason => reason.Day)).OfType<DateOnly>();
}

/// <summary>How many days before a last day somebody is warned.</summary>
/// <param name="Warn">The case owner; null: nobody.</param>
/// <param name="Escalate">The team lead.</param>
internal readonly record struct Distance(int? Warn, int Escalate);
