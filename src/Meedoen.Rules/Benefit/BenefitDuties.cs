using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Benefit;

/// <summary>Duties that come with benefit: work, support, something in return, and a plan for the young (Participatiewet art. 9, 18, 44, 44a).</summary>
public static class BenefitDuties
{
    private static readonly FindingKind Duties = new("benefit-duties", "R-9.10 R-9.20 R-9.21", Decider.Executive, "dispensed", "care-of-child", "not-able-to-work");
    private static readonly FindingKind Return = new("counter-service", "R-9.20 R-9.21 R-11.20", Decider.Executive, "dispensed", "municipal-policy");
    private static readonly FindingKind Plan = new("benefit-plan", "R-9.7", Decider.Executive, "age");
    private static readonly FindingKind Measure = new("benefit-measure", "R-6.16 R-9.22", Decider.Executive, "not-to-blame", "urgent-reasons", "turned-round");

    /// <summary>Whether the award needs a plan of approach: from 18 until 27.</summary>
    public static bool NeedsPlan(int age, DateOnly awarded, LawBook law)
    {
        var ages = law.On(ParameterName.PlanAges, awarded).Value.Numbers;
        return age >= ages[0] && age < ages[1];
    }

    /// <summary>Months of lowering for a uniform duty, first time and again within a year; the ordinance chooses within the bounds.</summary>
    public static (int Least, int Most) MeasureMonths(bool again, DateOnly on, LawBook law)
    {
        var months = law.On(ParameterName.MeasureMonths, on).Value.Numbers;
        return again ? ((int)months[0] + 1, (int)months[1]) : ((int)months[0], (int)months[1]);
    }

    /// <summary>The duties of this person while there is benefit.</summary>
    public static Finding? Of(Situation now) =>
        Awarded(now) is { } from
            ? Findings.Not(Duties, FindingState.Yes, from, new("duty-work"), new("duty-support"), new("duty-inform")) with { FirstDay = from, LastDay = now.Facts.BenefitUntil, Basis = [now.P(ParameterName.CounterDuty, now.On)] }
            : null;

    /// <summary>What the municipality may ask in return; what and how long is left to its ordinance.</summary>
    public static Finding? ReturnOf(Situation now)
    {
        if (Awarded(now) is null)
        {
            return null;
        }

        var what = now.P(ParameterName.CounterDuty, now.On);
        var length = now.P(ParameterName.CounterDutyTerm, now.On);
        return length.Value.Has("open")
            ? Findings.Not(Return, FindingState.JudgementNeeded, now.On, new Reason(what.Value.Has("counter-service") ? "counter-service" : "social-participation", Basis: what), new Reason("ordinance-decides", Basis: length))
            : Findings.Not(Return, FindingState.Yes, now.On, new Reason("policy-decides", Number: length.Value.Duration.Count, Basis: length));
    }

    /// <summary>The plan of approach of this person.</summary>
    public static Finding? PlanOf(Situation now) =>
        Awarded(now) is { } from && now.Facts.BirthDate is { } born && NeedsPlan(SearchTerm.AgeOn(born, from), from, now.Law)
            ? Findings.Not(Plan, now.DecisionOn("benefit-plan") is null ? FindingState.NotStarted : FindingState.Met, from, new Reason("plan-with-award", from, Basis: now.P(ParameterName.PlanAges, from)))
                with
            { DoneOn = now.DecisionOn("benefit-plan") }
            : null;

    /// <summary>Whether lowering for conduct may be thought of; never beside a fine for the same.</summary>
    public static Finding? MeasureOf(Situation now)
    {
        if (Awarded(now) is null || now.Last(LegalEventKind.Conduct) is not { Code: not "none" } conduct)
        {
            return null;
        }

        var (bounds, length) = (now.P(ParameterName.MeasureMonths, conduct.On), now.P(ParameterName.MeasureLength, conduct.On));
        var howLong = length.Value.Has("open")
            ? new Reason("measure-by-ordinance", Number: bounds.Value.Numbers[1], Basis: length)
            : new Reason("policy-decides", Number: length.Value.Duration.Count, Basis: length);
        return now.Last(LegalEventKind.Fine) is { } fine && fine.On >= conduct.On
            ? Findings.Not(Measure, FindingState.No, conduct.On, new Reason("fined-already", fine.On, Basis: now.P(ParameterName.FineAfterMeasure, conduct.On)))
            : Findings.Not(Measure, FindingState.JudgementNeeded, conduct.On, howLong, new Reason("hear-first")) with { Basis = [bounds] };
    }

    private static DateOnly? Awarded(Situation now) =>
        now.Facts is { BenefitFrom: { } from, BenefitKind: null or "participatiewet" } && from <= now.On && !(now.Facts.BenefitUntil < now.On) ? from : null;
}
