using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Intake;

/// <summary>What the executive does when somebody does not come to the broad intake.</summary>
public enum IntakeAction
{
    /// <summary>Nothing to do.</summary>
    None,

    /// <summary>Call for the first time.</summary>
    Call,

    /// <summary>Warn in writing and call again with a new term.</summary>
    WarnAndCallAgain,

    /// <summary>Complete the intake in absence; the clock of the plan goes on.</summary>
    CompleteInAbsence,
}

/// <summary>Calls, warning and completion in absence (Wet inburgering 2021 art. 14 lid 1-2, art. 22 lid 1).</summary>
public static class IntakeCalls
{
    private static readonly FindingKind Kind = new("intake", "R-2.1 R-2.2 R-2.7 R-2.8", Decider.Executive, "person-comes", "call-repeated");

    /// <summary>The next step after a number of calls without cooperation.</summary>
    public static IntakeAction Next(int calls, bool cooperated, DateOnly on, LawBook law) =>
        cooperated ? IntakeAction.None
        : calls == 0 ? IntakeAction.Call
        : calls >= law.On(ParameterName.IntakeMaxCalls, on).Value.Number ? IntakeAction.CompleteInAbsence
        : IntakeAction.WarnAndCallAgain;

    /// <summary>Whether a fine may be thought of at all: after a repeated call that followed a written warning. Courts may still block it.</summary>
    public static bool MayLeadToFine(int calls, bool warned, bool cooperated) => !cooperated && warned && calls >= 2;

    /// <summary>Where the intake stands, with the term that was set in the last call.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Last(LegalEventKind.IntakeCompleted) is { } done)
        {
            return Findings.Not(Kind, FindingState.Met, done.On, new Reason("intake-completed", done.On)) with { DoneOn = done.On };
        }

        if (now.Last(LegalEventKind.IntakeCall) is not { } call)
        {
            return now.Facts.NotifiedOn is { } notified ? Findings.Not(Kind, FindingState.NotStarted, notified, new Reason("intake-call-first")) : null;
        }

        var missedAfter = now.Last(LegalEventKind.IntakeNoShow)?.On;
        if (now.Last(LegalEventKind.IntakeAttended) is { } came && came.On >= call.On && !(missedAfter > came.On))
        {
            return Findings.Not(Kind, FindingState.Running, call.On, new Reason("intake-attended", came.On));
        }

        var calls = now.Count(LegalEventKind.IntakeCall);
        var missed = missedAfter >= call.On;
        var most = now.P(ParameterName.IntakeMaxCalls, call.On);
        var reason = new Reason(missed ? Text(Next(calls, false, call.On, now.Law)) : "intake-called", call.Until ?? call.On, calls, most);
        return call.Until is { } last && !missed
            ? Findings.Deadline(Kind, Clock.From("intake-call", last, now.Calendar), call.On, now.On, null, reason)
            : Findings.Not(Kind, missed ? FindingState.Overdue : FindingState.Running, call.On, reason) with { LastDay = call.Until };
    }

    private static string Text(IntakeAction action) => action is IntakeAction.CompleteInAbsence ? "intake-complete-in-absence" : "intake-warn-and-call";
}
