using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Benefit;

/// <summary>Trial placement and wage subsidy (Participatiewet art. 6, 8a, 10c, 10d). The municipal ordinance sets conditions.</summary>
public static class Instruments
{
    private static readonly FindingKind Trial = new("trial-placement", "R-9.30 R-9.36", Decider.Executive, "ordinance", "placement-extended");
    private static readonly FindingKind SubsidyDecision = new("wage-subsidy-decision", "R-9.31", Decider.Executive, "wage-value-again");
    private static readonly FindingKind SubsidyRequest = new("wage-subsidy-request", "R-9.31 R-9.33", Decider.Person, "employment-again");

    /// <summary>The unpaid trial: two months; <paramref name="longest"/> adds the four that may follow.</summary>
    public static Finding TrialUntil(DateOnly started, bool longest, DateOnly on, LawBook law)
    {
        var clock = Clock.From("trial-placement", started, Calendar.Plain).Add(law.On(ParameterName.TrialPlacement, started));
        var most = law.On(ParameterName.TrialPlacementExtension, started);
        return Findings.Period(Trial, started, longest ? clock.Add(most) : clock, started, on, new Reason("trial-extension", most.Value.Duration.After(clock.Day, Calendar.Plain), most.Value.Duration.Count, most));
    }

    /// <summary>Last day of the decision after the wage value was set.</summary>
    public static Finding SubsidyDecisionBy(DateOnly valueSet, DateOnly on, DateOnly? decided, LawBook law, Calendar calendar) =>
        Findings.Deadline(SubsidyDecision, Clock.From("wage-value-set", valueSet, calendar).Add(law.On(ParameterName.WageSubsidyDecision, valueSet)).OffHolidays(), valueSet, on, decided);

    /// <summary>Last day of asking for subsidy after employment began.</summary>
    public static Finding SubsidyRequestBy(DateOnly employed, DateOnly on, DateOnly? asked, LawBook law) =>
        Findings.Deadline(SubsidyRequest, Clock.From("employment", employed, Calendar.Plain).Add(law.On(ParameterName.WageSubsidyRequest, employed)), employed, on, asked);

    /// <summary>Subsidy a month: the minimum wage with holiday pay less the wage value, at most a share of it.</summary>
    public static decimal Subsidy(decimal minimumWageWithHolidayPay, decimal wageValue, DateOnly on, LawBook law) =>
        Math.Clamp(minimumWageWithHolidayPay - wageValue, 0, minimumWageWithHolidayPay * law.On(ParameterName.WageSubsidyMax, on).Value.Number / 100);

    /// <summary>A participation place: additional work with benefit, longer than a trial.</summary>
    public static Finding ParticipationPlaceUntil(DateOnly started, DateOnly on, LawBook law) =>
        Findings.Period(Trial, started, Clock.From("trial-placement", started, Calendar.Plain).Add(law.On(ParameterName.ParticipationPlace, started)), started, on);

    /// <summary>The trial placement, or participation place, of this person.</summary>
    public static Finding? TrialOf(Situation now) => now.Last(LegalEventKind.TrialPlacement) switch
    {
        null => null,
        { Code: "participation-place" } place => ParticipationPlaceUntil(place.On, now.On, now.Law),
        var trial => TrialUntil(trial.On, trial.Reason == "extended", now.On, now.Law),
    };

    /// <summary>The decision on wage subsidy for this person.</summary>
    public static Finding? SubsidyDecisionOf(Situation now) =>
        now.Last(LegalEventKind.WageValueSet) is { } value ? SubsidyDecisionBy(value.On, now.On, now.DecisionOn("wage-subsidy"), now.Law, now.Calendar) : null;

    /// <summary>Asking for wage subsidy for this person.</summary>
    public static Finding? SubsidyRequestOf(Situation now) =>
        now.Last(LegalEventKind.Employment) is { } job ? SubsidyRequestBy(job.On, now.On, now.Last(LegalEventKind.WageValueSet)?.On, now.Law) : null;
}
