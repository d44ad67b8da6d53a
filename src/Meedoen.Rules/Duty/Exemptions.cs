using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Duty;

/// <summary>Exemptions (Wet inburgering 2021 art. 4; Besluit art. 2.3, 2.6; Regeling art. 2.1-2.3). DUO decides.</summary>
public static class Exemptions
{
    private static readonly FindingKind Temporary = new("exemption-temporary", "R-1.23 R-1.28 R-5.14", Decider.Duo, "education-ended");
    private static readonly FindingKind Decision = new("exemption-decision", "R-1.25 R-1.26", Decider.Duo, "request-withdrawn");
    private static readonly FindingKind Integrated = new("exemption-integrated", "R-1.24", Decider.Duo, "more-years");

    /// <summary>Whether following this education exempts for as long as the person is enrolled.</summary>
    public static bool IsExempting(string education, DateOnly on, LawBook law) => law.On(ParameterName.ExemptingEducation, on).Value.Has(education);

    /// <summary>Whether it is education that does not exempt, but for which DUO may give more time.</summary>
    public static bool IsNonExempting(string education, DateOnly on, LawBook law) => law.On(ParameterName.NonExemptingEducation, on).Value.Has(education);

    /// <summary>Whether somebody has lived and worked here long enough to ask for the talk (art. 4 lid 1 onder e).</summary>
    public static Finding DemonstrablyIntegrated(int registeredYears, int workedYears, bool? speaksB1, DateOnly on, LawBook law)
    {
        var registered = law.On(ParameterName.ExemptionRegisteredYears, on);
        var worked = law.On(ParameterName.ExemptionWorkYears, on);
        var against = new List<Reason>();
        if (registeredYears < registered.Value.Duration.Count)
        {
            against.Add(new("registered-too-short", Number: registeredYears, Basis: registered));
        }

        if (workedYears < worked.Value.Duration.Count)
        {
            against.Add(new("worked-too-short", Number: workedYears, Basis: worked));
        }

        return against.Count == 0 && speaksB1 is null
            ? Findings.Not(Integrated, FindingState.JudgementNeeded, on, new Reason("talk-decides", Basis: registered))
            : Findings.Verdict(Integrated, on, speaksB1 is false ? [.. against, new("level-too-low")] : against, registered, worked);
    }

    /// <summary>Whether eight years of compulsory schooling exempt (art. 4 lid 1 onder a).</summary>
    public static bool HasSchoolYears(int years, DateOnly on, LawBook law) => years >= law.On(ParameterName.ExemptionSchoolYears, on).Value.Duration.Count;

    /// <summary>The education that runs: exempting, or not exempting.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Last(LegalEventKind.Education) is not { } education)
        {
            return null;
        }

        var runs = education.Until is not { } last || now.On <= last;
        var exempting = now.P(ParameterName.ExemptingEducation, education.On);
        var reason = exempting.Value.Has(education.Code)
            ? new Reason(runs ? "exempting-education" : "exempting-education-ended", education.Until ?? education.On, Basis: exempting)
            : new Reason(IsNonExempting(education.Code, education.On, now.Law) ? "non-exempting-education" : "other-education", education.On, Basis: now.P(ParameterName.NonExemptingEducation, education.On));
        var state = reason.Code is "exempting-education" ? FindingState.Yes : FindingState.No;
        return Findings.Not(Temporary, state, education.On, reason) with { FirstDay = education.On, LastDay = education.Until };
    }

    /// <summary>By when DUO decides on a request.</summary>
    public static Finding? DecisionOf(Situation now)
    {
        if (now.Last(LegalEventKind.ExemptionRequested) is not { } request)
        {
            return null;
        }

        var clock = Clock.From("exemption-requested", request.On, now.Calendar).Add(now.P(ParameterName.DuoDecision, request.On))
            .OffHolidays(now.P(ParameterName.RegulationTermsMove, request.On).Value.IsYes);
        return Findings.Deadline(Decision, clock, request.On, now.On, now.DecisionOn("exemption"));
    }
}
