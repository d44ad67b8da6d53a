using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Terms;

/// <summary>When a longer term can be asked for, and by when DUO decides (Besluit inburgering 2021 art. 4.5).</summary>
public static class ExtensionRequest
{
    private static readonly FindingKind Window = new("extension-request", "R-5.10 R-5.18", Decider.Person, "term-extended");
    private static readonly FindingKind Decision = new("extension-decision", "R-5.18", Decider.Duo, "request-withdrawn");
    private static readonly FindingKind Schooling = new("non-exempting-extension", "R-5.14", Decider.Duo, "education-ended");

    /// <summary>First day of asking: half a year before the last day. Counted back, so no holiday moves it.</summary>
    public static Finding Earliest(DateOnly termLast, DateOnly on, LawBook law) =>
        Findings.Opening(Window, Clock.From("term-last-day", termLast, Calendar.Plain).Back(law.On(ParameterName.ExtensionRequestEarliest, on)), on, on)
            with
        { LastDay = null };

    /// <summary>Last day for DUO to decide on a request that came in.</summary>
    public static Finding DecisionBy(DateOnly received, DateOnly on, DateOnly? decided, LawBook law, Calendar calendar) =>
        Findings.Deadline(
            Decision,
            Clock.From("extension-requested", received, calendar).Add(law.On(ParameterName.ExtensionDecision, received)).OffHolidays(law.On(ParameterName.DecreeTermsMove, received).Value.IsYes),
            received,
            on,
            decided);

    /// <summary>The window for this person.</summary>
    public static Finding? WindowOf(Situation now, Finding? term) =>
        term is { State: FindingState.Running, RulingLastDay: { } last } ? Earliest(last, now.On, now.Law) : null;

    /// <summary>The decision on the last request of this person.</summary>
    public static Finding? DecisionOf(Situation now)
    {
        if (now.Last(LegalEventKind.ExtensionRequested) is not { } request)
        {
            return null;
        }

        var decided = now.Last(LegalEventKind.ExtensionGranted) is { } granted && granted.On >= request.On ? granted.On
            : now.Last(LegalEventKind.ExtensionRefused) is { } refused && refused.On >= request.On ? refused.On : (DateOnly?)null;
        return DecisionBy(request.On, now.On, decided, now.Law, now.Calendar);
    }

    /// <summary>Education that does not exempt, followed in the term: DUO may give more time; how much rests on an assumption.</summary>
    public static Finding? SchoolingOf(Situation now, Finding? term)
    {
        if (now.Last(LegalEventKind.Education) is not { } education || term?.RulingLastDay is not { } last || !Duty.Exemptions.IsNonExempting(education.Code, education.On, now.Law))
        {
            return null;
        }

        var clock = Clock.From("term-last-day", last, now.Calendar).Add(now.P(ParameterName.NonExemptingExtension, education.On));
        return Findings.Not(Schooling, FindingState.JudgementNeeded, education.On, new Reason("duo-decides-extension", clock.Day)) with { LastDay = clock.Day, Steps = clock.Steps };
    }
}
