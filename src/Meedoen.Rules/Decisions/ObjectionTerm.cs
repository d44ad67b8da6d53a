using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Decisions;

/// <summary>Objecting to a decision and deciding on the objection (Awb art. 6:7, 6:8, 7:10).</summary>
public static class ObjectionTerm
{
    /// <summary>Code of a decision on an objection.</summary>
    private const string OnObjection = "objection";

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

    /// <summary>
    /// The decision of which the term to object ends first and still runs; else the last one. A decision on an objection is not among them: who
    /// does not agree with that goes to court (Awb art. 8:1).
    /// </summary>
    public static Finding? Of(Situation now)
    {
        Finding? running = null, last = null;
        foreach (var decision in now.Events)
        {
            if (IsOpenToObjection(decision, now.On))
            {
                last = Compute(decision.On, now.On, ObjectedOn(now, decision), now.Law, now.Calendar);
                running ??= last.State is FindingState.Running ? last : null;
            }
        }

        return running ?? last;
    }

    /// <summary>By when the last objection of this person is decided on; a decision on an earlier objection is no answer to it.</summary>
    public static Finding? DecisionOf(Situation now)
    {
        if (now.Last(LegalEventKind.Objection) is not { } objection || About(now, objection) is not { } about)
        {
            return null;
        }

        DateOnly? answered = now.DecisionOn(OnObjection) is { } day && day >= objection.On ? day : null;
        var adjourned = now.Last(LegalEventKind.ObjectionAdjourned)?.On >= objection.On;
        return DecisionBy(about.On, objection.Reason == "committee", adjourned, now.On, answered, now.Law, now.Calendar);
    }

    private static bool IsOpenToObjection(LegalEvent happened, DateOnly on) => happened.Kind is LegalEventKind.Decision && happened.On <= on && happened.Code is not OnObjection;

    /// <summary>The day on which this person objected to a decision; null when that was not done.</summary>
    private static DateOnly? ObjectedOn(Situation now, LegalEvent decision)
    {
        foreach (var happened in now.Events)
        {
            if (happened.Kind is LegalEventKind.Objection && happened.On <= now.On && ReferenceEquals(About(now, happened), decision))
            {
                return happened.On;
            }
        }

        return null;
    }

    /// <summary>The decision an objection is about: the one it names, else the last that was known when it came in.</summary>
    private static LegalEvent? About(Situation now, LegalEvent objection)
    {
        LegalEvent? last = null, named = null;
        foreach (var happened in now.Events)
        {
            if (happened.On <= objection.On && IsOpenToObjection(happened, now.On))
            {
                last = happened;
                named = objection.Code.Length > 0 && happened.Code == objection.Code ? happened : named;
            }
        }

        return named ?? last;
    }
}
