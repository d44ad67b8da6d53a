using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Support;

/// <summary>The loan for family and other migrants (Wet inburgering 2021 art. 19-21; Besluit art. 6.2-6.7; Regeling art. 6.1-6.8). DUO decides.</summary>
public static class Loan
{
    private static readonly FindingKind Right = new("loan", "R-8.5 R-8.7", Decider.Duo, "complied", "term-extended");
    private static readonly FindingKind Repaying = new("loan-repayment", "R-8.8", Decider.Duo, "capacity");

    /// <summary>Most that can be borrowed: the maximum less twice the yearly capacity; nothing below the threshold.</summary>
    public static decimal Most(decimal capacity, DateOnly on, LawBook law)
    {
        var left = law.On(ParameterName.LoanMax, on).Value.Number - (law.On(ParameterName.LoanCapacityTimes, on).Value.Number * capacity);
        return left < law.On(ParameterName.LoanThreshold, on).Value.Number ? 0 : left;
    }

    /// <summary>Yearly capacity: a share of the income two years before, above what stays free.</summary>
    public static decimal Capacity(decimal income, decimal minimumWage, bool partnerOrParent, DateOnly on, LawBook law)
    {
        var free = minimumWage * law.On(ParameterName.LoanCapacityFree, on).Value.Numbers[partnerOrParent ? 0 : 1] / 100;
        return Math.Max(0, income - free) * law.On(ParameterName.LoanCapacityPercent, on).Value.Number / 100;
    }

    /// <summary>Last day of the right to borrow when the duty is not met.</summary>
    public static Finding RightUntil(DateOnly termLast, DateOnly on, LawBook law)
    {
        var clock = Clock.From("term-last-day", termLast, Calendar.Plain).Add(law.On(ParameterName.LoanRightAfterTerm, termLast));
        return Findings.Deadline(Right, clock, termLast, on, null, new Reason("loan-maximum", Number: law.On(ParameterName.LoanMax, termLast).Value.Number, Basis: law.On(ParameterName.LoanMax, termLast)));
    }

    /// <summary>First month of repaying: after half a year, on the first of the month.</summary>
    public static Finding RepaysFrom(DateOnly ended, DateOnly on, LawBook law)
    {
        var repayment = law.On(ParameterName.LoanRepayment, ended);
        var clock = Clock.From("loan-ended", ended, Calendar.Plain).Add(law.On(ParameterName.LoanRunUp, ended)).NextMonth();
        return Findings.Opening(Repaying, clock, ended, on, new Reason("loan-repaid-within", repayment.Value.Duration.After(clock.Day, Calendar.Plain), repayment.Value.Duration.Count, repayment));
    }

    /// <summary>Last day before repaying begins to count.</summary>
    public static DateOnly RunUpLast(DateOnly ended, LawBook law) => law.On(ParameterName.LoanRunUp, ended).Value.Duration.After(ended, Calendar.Plain);

    /// <summary>The right of this person; none for asylum status holders.</summary>
    public static Finding? Of(Situation now, Finding? term) =>
        now.TargetGroup is TargetGroup.FamilyOrOther && now.Facts.CompletedOn is null && term?.RulingLastDay is { } last ? RightUntil(last, now.On, now.Law) : null;

    /// <summary>Repaying by this person.</summary>
    public static Finding? RepayingOf(Situation now) =>
        now.Last(LegalEventKind.LoanEnded) is { } ended ? RepaysFrom(ended.On, now.On, now.Law) : null;
}
