using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Routes;

/// <summary>What going down from B1 to A2 depends on.</summary>
/// <param name="Route">Present route.</param>
/// <param name="HoursDutch">Hours of Dutch followed, learning to read and write left out.</param>
public sealed record ScaleDownFacts(Leerroute Route, int HoursDutch)
{
    public int HoursLiteracy { get; init; }

    public int HoursDuringIntake { get; init; }

    /// <summary>Sufficient effort in the lessons; null when nobody judged.</summary>
    public bool? Effort { get; init; }

    /// <summary>The facts show that B1 cannot be reached in the term; null when nobody judged.</summary>
    public bool? OutOfReach { get; init; }

    /// <summary>Hours that count: lessons on society do not.</summary>
    public int Counting => HoursDutch + HoursLiteracy + HoursDuringIntake;
}

/// <summary>Going down from B1 to A2 within the B1 route (Wet inburgering 2021 art. 17 lid 3; Besluit art. 5.5). The executive decides; no window.</summary>
public static class ScaleDown
{
    private static readonly FindingKind Kind = new("scale-down", "R-3.40 R-3.41 R-3.42 R-3.43 R-3.44", Decider.Executive, "more-hours", "effort-judged");

    /// <summary>Yes when hours, effort and reach are all established; judgement needed when only the judgement lacks.</summary>
    public static Finding Compute(ScaleDownFacts facts, DateOnly planDated, LawBook law)
    {
        var hours = law.On(ParameterName.ScaleDownHours, planDated);
        var against = new List<Reason>();
        if (facts.Route is not Leerroute.B)
        {
            against.Add(new(facts.Route is Leerroute.O ? "first-to-b1" : "not-in-z"));
        }

        if (facts.Counting < hours.Value.Number)
        {
            against.Add(new("hours-short", Number: hours.Value.Number - facts.Counting, Basis: hours));
        }

        AddJudgement(against, facts.Effort, "effort-not-sufficient");
        AddJudgement(against, facts.OutOfReach, "b1-in-reach");
        var open = against.Count == 0 && (facts.Effort is null || facts.OutOfReach is null);
        return (open ? Findings.Not(Kind, FindingState.JudgementNeeded, planDated, new Reason("scale-down-judgement")) : Findings.Verdict(Kind, planDated, against, hours))
            with
        { Amount = facts.Counting, Basis = [hours, law.On(ParameterName.ScaleDownPhysical, planDated)] };
    }

    /// <summary>Whether it may be thought of now; only in the B1 route and when hours are known.</summary>
    public static Finding? Of(Situation now) =>
        now.Route is Leerroute.B && now.FirstPip is { } first && now.Facts.HoursCourse is { } hours && now.Last(LegalEventKind.Pip)?.Level is not "a2"
            ? Compute(new(Leerroute.B, hours) { HoursDuringIntake = now.Facts.HoursIntakeLanguage ?? 0 }, first, now.Law)
            : null;

    private static void AddJudgement(List<Reason> against, bool? judged, string code)
    {
        if (judged is false)
        {
            against.Add(new(code));
        }
    }
}
