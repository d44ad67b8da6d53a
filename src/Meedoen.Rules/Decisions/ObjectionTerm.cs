using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Decisions;

/// <summary>Objecting to a decision and deciding on the objection (Awb art. 6:7, 6:8, 7:10).</summary>
public static class ObjectionTerm
{
    private static readonly FindingKind Objecting = new("objection", "C-7", Decider.Person, "objection-received");
    private static readonly FindingKind Deciding = new("objection-decision", "C-7", Decider.Executive, "adjourned", "committee");

    /// <summary>Last day to object: six weeks, counted from the day after the decision was made known.</summary>
    public static Finding Compute(DateOnly madeKnown, DateOnly on, DateOnly? received, LawBook law, Calendar calendar) =>
        Findings.Deadline(Objecting, Clock.From("decision", madeKnown, calendar).Add(law.On(ParameterName.ObjectionTerm, madeKnown)).OffHolidays(), madeKnown, on, received);

    /// <summary>Last day to decide on the objection: counted from the last day to object, longer with a committee or when put off.</summary>
    public static Finding DecisionBy(DateOnly madeKnown, bool committee, bool adjourned, DateOnly on, DateOnly? decided, LawBook law, Calendar calendar)
    {
        var clock = Clock.From("decision", madeKnown, calendar).Add(law.On(ParameterName.ObjectionTerm, madeKnown)).OffHolidays()
            .Add(law.On(committee ? ParameterName.ObjectionDecisionCommittee : ParameterName.ObjectionDecision, madeKnown));
        if (adjourned)
        {
            clock.Add(law.On(ParameterName.ObjectionAdjourn, madeKnown));
        }

        return Findings.Deadline(Deciding, clock.OffHolidays(), madeKnown, on, decided);
    }

    /// <summary>The last plan or decision that was made known to this person, while an objection is possible.</summary>
    public static Finding? Of(Situation now)
    {
        var known = now.Last(LegalEventKind.Decision)?.On;
        return known is { } day ? Compute(day, now.On, now.Last(LegalEventKind.Objection)?.On, now.Law, now.Calendar) : null;
    }

    /// <summary>The decision that an objection of this person waits for.</summary>
    public static Finding? DecisionOf(Situation now)
    {
        if (now.Last(LegalEventKind.Objection) is not { } objection || now.Last(LegalEventKind.Decision) is not { } decision)
        {
            return null;
        }

        var answered = now.DecisionOn("objection");
        var about = answered is null ? decision.On : decision.Code == "objection" ? First(now, objection.On) : decision.On;
        return DecisionBy(about, objection.Reason == "committee", now.Has(LegalEventKind.ObjectionAdjourned), now.On, answered, now.Law, now.Calendar);
    }

    /// <summary>The decision that was known when the objection came in.</summary>
    private static DateOnly First(Situation now, DateOnly objected)
    {
        var day = objected;
        foreach (var happened in now.Events)
        {
            if (happened.Kind is LegalEventKind.Decision && happened.On <= objected)
            {
                day = happened.On;
            }
        }

        return day;
    }
}
