using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Support;

/// <summary>
/// Paying fixed costs from the benefit (Participatiewet art. 56a): six months from the day the right to benefit arises, for holders of an asylum
/// permit who are obliged under the 2021 act. Not tied to the plan.
/// </summary>
public static class Unburdening
{
    private static readonly FindingKind Kind = new("unburdening", "R-7.1 R-7.2 R-7.3 R-7.4 R-7.5", Decider.Executive, "benefit-start-changed", "longer-by-agreement");

    /// <summary>The period, or not applicable with the reason.</summary>
    public static Finding Compute(bool asylumPermit, LegalRegime regime, DateOnly benefitFrom, DateOnly on, LawBook law, Calendar calendar)
    {
        if (!asylumPermit || regime is not LegalRegime.Wi2021)
        {
            return Findings.Not(Kind, FindingState.NotApplicable, benefitFrom, new Reason(asylumPermit ? "only-2021-act" : "only-asylum-permit"));
        }

        var clock = Clock.From("benefit-from", benefitFrom, calendar).Add(law.On(ParameterName.UnburdeningTerm, benefitFrom)).AddDays("last-day", -1);
        return Findings.Period(Kind, benefitFrom, clock, benefitFrom, on, new Reason("costs-paid"));
    }

    /// <summary>The period of this person, when there is benefit.</summary>
    public static Finding? Of(Situation now) =>
        now.Facts is { BenefitFrom: { } from, BenefitKind: null or "participatiewet" } && now is { HasAsylumPermit: true, IsUnderWi2021: true }
            ? Compute(true, LegalRegime.Wi2021, from, now.On, now.Law, now.Calendar)
            : null;
}
