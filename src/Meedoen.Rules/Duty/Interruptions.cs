using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Duty;

/// <summary>Away from what the duty rests on: up to a year the duty goes on and the term grows (Besluit inburgering 2021 art. 2.1, 4.2).</summary>
public static class Interruptions
{
    private static readonly FindingKind Kind = new("interruption", "R-1.7 R-1.8 R-5.5", Decider.Duo, "return");

    /// <summary>Whether an interruption ends the duty. <paramref name="until"/> is the first day back.</summary>
    public static bool EndsDuty(DateOnly from, DateOnly until, LawBook law) =>
        until > law.On(ParameterName.DutyMaxInterruption, from).Value.Duration.After(from, Calendar.Plain);

    /// <summary>Days by which the term grows; 0 when the duty ended.</summary>
    public static int DaysToAdd(DateOnly from, DateOnly until, LawBook law) => EndsDuty(from, until, law) ? 0 : until.DayNumber - from.DayNumber;

    /// <summary>The last interruption: until when it may last, or what it did.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Last(LegalEventKind.Interruption) is not { } away)
        {
            return null;
        }

        var longest = Clock.From("interruption", away.On, now.Calendar).Add(now.P(ParameterName.DutyMaxInterruption, away.On));
        if (away.Until is not { } back)
        {
            return Findings.Deadline(Kind, longest, away.On, now.On, null, new Reason("back-before", longest.Day));
        }

        return EndsDuty(away.On, back, now.Law)
            ? Findings.Deadline(Kind, longest, away.On, now.On, back, new Reason("duty-ended-by-absence", back))
            : Findings.Deadline(Kind, longest, away.On, now.On, back, new Reason("term-grows", back, back.DayNumber - away.On.DayNumber));
    }
}
