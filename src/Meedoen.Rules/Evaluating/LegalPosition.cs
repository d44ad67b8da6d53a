using Meedoen.Rules.Benefit;
using Meedoen.Rules.Decisions;
using Meedoen.Rules.Duty;
using Meedoen.Rules.Enforcement;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Intake;
using Meedoen.Rules.Law;
using Meedoen.Rules.OldAct;
using Meedoen.Rules.Plans;
using Meedoen.Rules.Retention;
using Meedoen.Rules.Routes;
using Meedoen.Rules.Support;
using Meedoen.Rules.Terms;

namespace Meedoen.Rules.Evaluating;

/// <summary>Everything the law says about one person on one day.</summary>
public static class LegalPosition
{
    private static readonly Func<Situation, Finding?>[] Always =
    [
        TargetGroups.Of, Interruptions.Of, Housing.Of, SocialGuidance.Of, Unburdening.Of, ObjectionTerm.Of, ObjectionTerm.DecisionOf, RetentionTerm.Of, RetentionTerm.CoreOf, RetentionTerm.BenefitOf,
        SearchTerm.Of, SearchTerm.AdvanceOf, LanguageDuty.TestOf, LanguageDuty.NoticeOf, LanguageDuty.StartOf, LanguageLadder.Of, Instruments.TrialOf,
        Instruments.SubsidyDecisionOf, Instruments.SubsidyRequestOf, BenefitDuties.Of, BenefitDuties.ReturnOf, BenefitDuties.PlanOf, BenefitDuties.MeasureOf,
    ];

    private static readonly Func<Situation, Finding?>[] Under2021 =
    [
        Exemptions.Of, Exemptions.DecisionOf, Dispensations.Of, IntakeCalls.Of, IntakeFine.Of, IntakeFine.NewTermOf, LearnabilityTest.Of, PipDeadline.Of, RouteChange.Of,
        ScaleDown.Of, SelfRelianceRoute.Of, ExamRoute.Of, LateOffer.NormOf, ExtensionRequest.DecisionOf, ConductFine.Of,
    ];

    private static readonly Func<Situation, Finding?, Finding?>[] FromTerm =
    [
        Components.PvtOf, Components.MapOf, ExtensionRequest.WindowOf, RunningHindrances.Of, LateOffer.Of, AlmostReady.Of, ExtensionRequest.SchoolingOf, Loan.Of, RouteFine.Of,
    ];

    /// <summary>
    /// All findings for a person's facts and events on a day. Findings that do not concern the person are left out. Nothing is kept:
    /// the same arguments always give the same answer.
    /// </summary>
    public static IReadOnlyList<Finding> Evaluate(PersonFacts facts, IEnumerable<LegalEvent> events, DateOnly on, LawBook law, Calendar calendar) =>
        Evaluate(new Situation(facts, events, on, law, calendar));

    /// <summary>All findings for a situation.</summary>
    public static IReadOnlyList<Finding> Evaluate(Situation now)
    {
        var found = new List<Finding>(32) { Regimes.Of(now) };
        if (now.Facts.Regime is not (LegalRegime.Participatiewet or LegalRegime.Wmo or LegalRegime.None))
        {
            Add(found, Obligation.Of(now));
        }

        if (now.IsUnderWi2021 && !Obligation.IsOver(now) && !now.Has(LegalEventKind.Died))
        {
            AddUnder2021(found, now);
        }

        Add(found, OldActRules.Of(now));
        Add(found, OldActRules.FineOf(now));
        foreach (var rule in Always)
        {
            Add(found, rule(now));
        }

        return found;
    }

    private static void AddUnder2021(List<Finding> found, Situation now)
    {
        foreach (var rule in Under2021)
        {
            Add(found, rule(now));
        }

        var term = IntegrationTerm.Of(now);
        Add(found, term);
        foreach (var rule in FromTerm)
        {
            Add(found, rule(now, term));
        }

        Add(found, ComponentFine.Of(now, term, found.Find(one => one.Kind.Code == "pvt"), found.Find(one => one.Kind.Code == "map")));
        Add(found, Loan.RepayingOf(now));
    }

    private static void Add(List<Finding> found, Finding? one)
    {
        if (one is not null)
        {
            found.Add(one);
        }
    }
}
