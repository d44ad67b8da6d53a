using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Terms;

/// <summary>
/// Extra time because the offer of lessons came late (Regeling inburgering 2021 art. 4.1 onder g): the delay after three months; in the education
/// route six months when it did not begin within six. For asylum status holders; DUO decides near the end of the term.
/// </summary>
public static class LateOffer
{
    private static readonly FindingKind Kind = new("late-offer", "R-5.10 R-8.3", Decider.Duo, "lessons-start", "statement-of-executive");
    private static readonly FindingKind Norm = new("offer", "R-8.1 R-8.3", Decider.Executive, "lessons-start");

    /// <summary>The day from which a delay counts.</summary>
    public static DateOnly CountsFrom(DateOnly plan, Leerroute route, LawBook law) => Wait(plan, route, law).Value.Duration.After(plan, Calendar.Plain);

    /// <summary>The term with the delay, or no when the lessons began in time.</summary>
    public static Finding Compute(DateOnly plan, Leerroute route, DateOnly lessons, DateOnly termLast, LawBook law)
    {
        var wait = Wait(plan, route, law);
        var from = CountsFrom(plan, route, law);
        if (lessons <= from)
        {
            return Findings.Not(Kind, FindingState.No, plan, new Reason("lessons-in-time", from, Basis: wait));
        }

        var clock = Clock.From("term-last-day", termLast, Calendar.Plain);
        if (route is Leerroute.O)
        {
            clock.Add(law.On(ParameterName.OfferEducationExtension, plan));
        }
        else
        {
            clock.AddDays("late-offer", lessons.DayNumber - from.DayNumber, wait);
        }

        return Findings.Not(Kind, FindingState.Yes, plan, new Reason("delay-counts-from", from, Basis: wait))
            with
        { FirstDay = from, LastDay = clock.Day, Steps = clock.Steps, Basis = [law.On(ParameterName.OfferCounts, plan)] };
    }

    /// <summary>By when the lessons must have begun, so that the term needs no extension; only for asylum status holders.</summary>
    public static Finding? NormOf(Situation now)
    {
        if (now.TargetGroup is not TargetGroup.Asylum || now.FirstPip is not { } plan || now.Route is not { } route || now.Facts.CompletedOn <= now.On)
        {
            return null;
        }

        var clock = Clock.From("pip-signed-on", plan, now.Calendar).Add(Wait(plan, route, now.Law));
        return Findings.Deadline(Norm, clock, plan, now.On, StartOf(now)) with { Basis = [now.P(ParameterName.OfferCounts, plan)] };
    }

    /// <summary>What a late start may give this person.</summary>
    public static Finding? Of(Situation now, Finding? term) =>
        now.TargetGroup is TargetGroup.Asylum && now.FirstPip is { } plan && now.Route is { } route && StartOf(now) is { } start && start <= now.On && term?.RulingLastDay is { } last
            && start > CountsFrom(plan, route, now.Law)
            ? Compute(plan, route, start, last, now.Law)
            : null;

    private static DateOnly? StartOf(Situation now) =>
        now.FirstPip is { } plan && now.P(ParameterName.OfferCounts, plan).Value.Has("enrolment") ? now.Facts.LessonRegisteredOn : now.Facts.LessonStart;

    private static Parameter Wait(DateOnly plan, Leerroute route, LawBook law) =>
        law.On(route is Leerroute.O ? ParameterName.OfferWaitEducation : ParameterName.OfferWait, plan);
}
