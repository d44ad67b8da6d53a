using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Terms;

/// <summary>What counts for somebody who is almost ready.</summary>
/// <param name="Route">Route of the plan.</param>
/// <param name="Group">Group of the person.</param>
public sealed record AlmostReadyFacts(Leerroute Route, TargetGroup Group)
{
    /// <summary>Language parts that were tried at the level of the plan.</summary>
    public int PartsTried { get; init; }

    public int PartsPassed { get; init; }

    public bool Knm { get; init; }

    public bool Pvt { get; init; }

    public bool Map { get; init; }

    /// <summary>All lessons attended, but for permitted absence (asylum status holders); null when nobody says so.</summary>
    public bool? AllLessons { get; init; }

    /// <summary>Hours of lessons (family and other migrants).</summary>
    public int LessonHours { get; init; }

    /// <summary>A term that followed a fine: then there is no such extension.</summary>
    public bool NewTerm { get; init; }
}

/// <summary>Six more months for who is almost ready (Wet inburgering 2021 art. 12 lid 1 onder b; Besluit art. 4.4). DUO decides, once.</summary>
public static class AlmostReady
{
    private const int Parts = 4;
    private static readonly FindingKind Kind = new("almost-ready", "R-5.11 R-5.12", Decider.Duo, "exam-passed", "components-done", "more-hours");

    /// <summary>Yes with the new last day, or no with everything that lacks.</summary>
    public static Finding Compute(AlmostReadyFacts facts, DateOnly? termLast, DateOnly lawOf, LawBook law)
    {
        var least = law.On(ParameterName.AlmostReadyParts, lawOf);
        var hours = law.On(ParameterName.AlmostReadyHours, lawOf);
        var family = facts.Group is TargetGroup.FamilyOrOther;
        (bool Lacks, Reason Why)[] checks =
        [
            (facts.Route is not Leerroute.B, new("only-b1-route")),
            (facts.NewTerm, new("only-initial-term")),
            (facts.PartsTried < Parts, new("parts-not-tried", Number: Parts - facts.PartsTried)),
            (family && facts.LessonHours < hours.Value.Number, new("lesson-hours-short", Number: hours.Value.Number - facts.LessonHours, Basis: hours)),
            (!family && facts.AllLessons is false, new("lessons-missed")),
            (facts.PartsPassed < least.Value.Number, new("parts-not-passed", Number: least.Value.Number - facts.PartsPassed, Basis: least)),
            (!facts.Knm, new("knm-not-passed")),
            (!facts.Pvt, new("pvt-missing")),
            (!facts.Map, new("map-missing")),
        ];
        List<Reason> lacking = [.. checks.Where(check => check.Lacks).Select(check => check.Why)];
        if (lacking.Count > 0 || termLast is not { } last)
        {
            return Findings.Verdict(Kind, lawOf, lacking, least, hours);
        }

        var clock = Clock.From("term-last-day", last, Calendar.Plain).Add(law.On(ParameterName.AlmostReadyExtension, lawOf));
        return Findings.Not(Kind, !family && facts.AllLessons is null ? FindingState.JudgementNeeded : FindingState.Yes, lawOf, new Reason("extension-possible", clock.Day))
            with
        { LastDay = clock.Day, Steps = clock.Steps };
    }

    /// <summary>Looked at in the last half year of the term, in the B1 route.</summary>
    public static Finding? Of(Situation now, Finding? term)
    {
        if (now.Route is not Leerroute.B || now.TargetGroup is not { } group || now.FirstPip is not { } first || term?.RulingLastDay is not { } last || last.AddMonths(-6) > now.On || now.Facts.CompletedOn is not null)
        {
            return null;
        }

        var facts = new AlmostReadyFacts(Leerroute.B, group)
        {
            PartsTried = Routes.ExamRoute.Tried(now),
            PartsPassed = Routes.ExamRoute.Passed(now).Count,
            Knm = Routes.ExamRoute.HasKnm(now),
            Pvt = now.Facts.PvtOn <= now.On,
            Map = now.Facts.MapOn <= now.On,
            LessonHours = now.Facts.HoursCourse ?? 0,
            NewTerm = now.Last(LegalEventKind.Fine) is { Code: "24" or "25" },
        };
        return Compute(facts, last, first, now.Law);
    }
}
