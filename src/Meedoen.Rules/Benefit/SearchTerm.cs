using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Benefit;

/// <summary>The four weeks of looking for work before who is under 27 may apply, and the advance (Participatiewet art. 41, 43, 44, 52).</summary>
public static class SearchTerm
{
    private static readonly FindingKind Kind = new("search-term", "R-9.2 R-9.3 R-9.4 R-11.20", Decider.Executive, "exception-applies", "advance-on-request");
    private static readonly FindingKind Pay = new("advance", "R-9.6", Decider.Executive, "benefit-decided");

    /// <summary>First day of applying. From 27, or under an exception, that is the day of reporting.</summary>
    public static Finding Compute(int age, DateOnly reported, bool excepted, DateOnly on, LawBook law)
    {
        var limit = law.On(ParameterName.SearchAge, reported);
        var clock = Clock.From("benefit-reported", reported, Calendar.Plain);
        return age < limit.Value.Duration.Count && !excepted
            ? Findings.Opening(Kind, clock.Add(law.On(ParameterName.SearchTerm, reported)), reported, on, new Reason("young-must-search", Basis: limit), new Reason("advance-for-status-holder"))
            : Findings.Opening(Kind, clock, reported, on, new Reason(excepted ? "search-exception" : "no-search-term", Basis: limit));
    }

    /// <summary>Last day for the first advance.</summary>
    public static Finding AdvanceBy(DateOnly applied, DateOnly on, DateOnly? decided, LawBook law, Calendar calendar) =>
        Findings.Deadline(
            Pay,
            Clock.From("benefit-applied-on", applied, calendar).Add(law.On(ParameterName.AdvanceTerm, applied)).OffHolidays(),
            applied,
            on,
            decided,
            new Reason("advance-share", Number: law.On(ParameterName.AdvancePercent, applied).Value.Number, Basis: law.On(ParameterName.AdvancePercent, applied)));

    /// <summary>The search period of this person.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Last(LegalEventKind.BenefitReported) is not { } reported || now.Facts.BirthDate is not { } born)
        {
            return null;
        }

        return Compute(AgeOn(born, reported.On), reported.On, reported.Code is "special-school" or "limited-hours" or "wage-subsidy-group", now.On, now.Law);
    }

    /// <summary>The advance of this person.</summary>
    public static Finding? AdvanceOf(Situation now) =>
        now.Facts is { BenefitAppliedOn: { } applied, BenefitKind: null or "participatiewet" or "none" }
            ? AdvanceBy(applied, now.On, now.DecisionOn("benefit"), now.Law, now.Calendar)
            : null;

    /// <summary>Age in whole years.</summary>
    public static int AgeOn(DateOnly born, DateOnly day) => day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
}
