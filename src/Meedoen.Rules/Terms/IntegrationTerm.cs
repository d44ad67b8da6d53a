using Meedoen.Rules.Duty;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Terms;

/// <summary>
/// The term in which the duty must be met (Wet inburgering 2021 art. 11-12; Besluit art. 4.2): three years, from the day after the date
/// on the first plan. A later plan, a move or a change of route does not begin it anew. DUO is the authority; ours is a forecast.
/// </summary>
public static class IntegrationTerm
{
    private static readonly FindingKind Kind = new("term", "R-5.1 R-5.2 R-5.3 R-5.4 R-5.5 R-5.13", Decider.Duo, "extension-ground", "interruption", "almost-ready", "exemption");

    /// <summary>First day, last day and the day after, of a term that nothing lengthened.</summary>
    public static (DateOnly First, DateOnly Last, DateOnly EndExclusive) Plain(DateOnly firstPlan, LawBook law)
    {
        var last = Begin(firstPlan, law, Calendar.Plain).Day;
        return (firstPlan.AddDays(1), last, last.AddDays(1));
    }

    /// <summary>The term of this person: the plain term, with interruptions up to a year and what DUO granted.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.FirstPip is not { } first)
        {
            return now.Facts.DuoTermFrom is { } from ? Findings.Ruled(Findings.Not(Kind, FindingState.Running, from, new Reason("duo-says")), DuoOf(now, from, now.Facts.DuoTermUntil?.AddDays(-1)), now.On, now.Facts.CompletedOn)
                : now.Facts.NotifiedOn is { } notified ? Findings.Not(Kind, FindingState.NotStarted, notified, new Reason("term-waits-for-plan"))
                : null;
        }

        if (now.Last(LegalEventKind.PipRevoked) is { } revoked && (now.Last(LegalEventKind.Pip)?.On ?? first) < revoked.On && now.P(ParameterName.RevokedPlanStart, first).Value.Has("judgement"))
        {
            return Findings.Not(Kind, FindingState.JudgementNeeded, first, new Reason("plan-revoked", revoked.On, Basis: now.P(ParameterName.RevokedPlanStart, first))) with { Duo = DuoOf(now, null, null) };
        }

        var clock = Begin(first, now.Law, now.Calendar);
        foreach (var happened in now.Events)
        {
            if (happened.On <= now.On)
            {
                Lengthen(clock, happened, now);
            }
        }

        var finding = Findings.Deadline(Kind, clock, first, now.On, now.Facts.CompletedOn) with { FirstDay = first.AddDays(1) };
        return Findings.Ruled(finding, DuoOf(now, finding.FirstDay, finding.LastDay), now.On, now.Facts.CompletedOn) with { Basis = [now.P(ParameterName.TermEnd, first)] };
    }

    private static Clock Begin(DateOnly firstPlan, LawBook law, Calendar calendar)
    {
        var clock = Clock.From("pip-signed-on", firstPlan, calendar);
        var length = law.On(ParameterName.TermLength, firstPlan);
        return law.On(ParameterName.TermEnd, firstPlan).Value.Has("same-date")
            ? clock.Add(length)
            : clock.AddDays("first-day", 1).Add(length).AddDays("last-day", -1);
    }

    private static void Lengthen(Clock clock, LegalEvent happened, Situation now)
    {
        switch (happened)
        {
            case { Kind: LegalEventKind.Interruption, Until: { } back } when back <= now.On:
                clock.AddDays("interruption", Interruptions.DaysToAdd(happened.On, back, now.Law), now.P(ParameterName.DutyMaxInterruption, happened.On));
                break;
            case { Kind: LegalEventKind.ExtensionGranted, Number: { } days }:
                clock.AddDays("extension-granted", days);
                break;
            case { Kind: LegalEventKind.ExtensionGranted, Until: { } last }:
                clock.AtLeast("extension-granted", last);
                break;
            default:
                break;
        }
    }

    /// <summary>DUO gives the first day after the term; we keep the last day in it.</summary>
    private static DuoPeriod? DuoOf(Situation now, DateOnly? first, DateOnly? last)
    {
        var (from, until) = (now.Facts.DuoTermFrom, now.Facts.DuoTermUntil?.AddDays(-1));
        return from is null && until is null ? null : new(from, until, (from is not null && from != first) || (until is not null && until != last));
    }
}
