using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Plans;

/// <summary>By which day the plan must be there (Besluit inburgering 2021 art. 5.3 lid 1-3). The executive decides; being late has no sanction, but the term has not begun.</summary>
public static class PipDeadline
{
    private static readonly FindingKind Kind = new("pip", "R-2.30 R-2.31 R-2.32 R-2.33 R-2.35 R-2.36", Decider.Executive, "third-party-information", "settling", "duo-corrects-notice", "move");
    private static readonly FindingKind Moved = new("pip-after-move", "R-2.34", Decider.Executive, "third-party-information", "move");

    /// <summary>The deadline of a first plan, looked at on a day.</summary>
    public static Finding Compute(PipClockFacts facts, DateOnly on, DateOnly? made, LawBook law, Calendar calendar)
    {
        if (PipClock.Main(facts, law, calendar) is not { } main)
        {
            return Findings.Not(Kind, FindingState.NotStarted, facts.Notified, new Reason("waits-for-registration", Basis: law.On(ParameterName.PipStart, facts.Notified)));
        }

        return WithInformation(Kind, main, facts, on, made, law, calendar) with { Basis = [law.On(ParameterName.PipStart, facts.Notified)] };
    }

    /// <summary>The deadline of a plan in a new municipality, when there was one before. The earlier route must be kept.</summary>
    public static Finding AfterMove(DateOnly registered, DateOnly on, DateOnly? made, LawBook law, Calendar calendar) =>
        Findings.Deadline(Moved, PipClock.AfterMove(registered, law, calendar), registered, on, made, new Reason("route-must-be-kept"));

    /// <summary>The later of a deadline that is known and two weeks after information came in.</summary>
    public static Finding AfterInformation(DateOnly deadline, bool waited, DateOnly? received, DateOnly on, LawBook law, Calendar calendar) =>
        WithInformation(Kind, Clock.From("known-deadline", deadline, calendar), new(deadline) { WaitsForThirdParty = waited, InformationReceived = received }, on, null, law, calendar);

    /// <summary>The deadline that counts for this person, or null when no plan is due under the 2021 act.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Last(LegalEventKind.MovedIn) is { } move && now.FirstPip is { } first && first <= move.On)
        {
            return AfterMove(move.On, now.On, PlanAfter(now, move.On), now.Law, now.Calendar);
        }

        if (now.Facts.NotifiedOn is not { } notified)
        {
            return now.FirstPip is null ? Findings.Not(Kind, FindingState.NotStarted, now.On, new Reason("waits-for-notice")) : null;
        }

        var facts = new PipClockFacts(notified)
        {
            Registered = Registered(now),
            AsylumPermit = now.HasAsylumPermit,
            WaitsForThirdParty = now.Has(LegalEventKind.InformationAsked),
            InformationReceived = now.Last(LegalEventKind.InformationReceived)?.On,
        };
        return Compute(facts, now.On, now.FirstPip, now.Law, now.Calendar);
    }

    /// <summary>Where a move before there was a plan starts the clock anew, the later registration counts (an open question of the law).</summary>
    private static DateOnly? Registered(Situation now) =>
        now.Last(LegalEventKind.MovedIn) is { } move && now.P(ParameterName.MoveBeforePlan, move.On).Value.Has("restarts") ? move.On : now.Facts.SettledOn;

    private static DateOnly? PlanAfter(Situation now, DateOnly day) => now.Last(LegalEventKind.Pip) is { } plan && plan.On >= day ? plan.On : null;

    private static Finding WithInformation(FindingKind kind, Clock main, PipClockFacts facts, DateOnly on, DateOnly? made, LawBook law, Calendar calendar)
    {
        if (!facts.WaitsForThirdParty)
        {
            return Findings.Deadline(kind, main, facts.Notified, on, made);
        }

        if (facts.InformationReceived is not { } received)
        {
            return Findings.Not(kind, made is null ? FindingState.JudgementNeeded : FindingState.Met, facts.Notified, new Reason("waits-for-third-party", main.Day, Basis: law.On(ParameterName.PipThirdParty, facts.Notified)))
                with
            { FirstDay = main.Steps[0].Result, DoneOn = made };
        }

        var clock = PipClock.AfterInformation(main, received, law, calendar);
        return Findings.Deadline(kind, clock, facts.Notified, on, made, new Reason(ReferenceEquals(clock, main) ? "information-came-early" : "information-came-late", received));
    }
}
