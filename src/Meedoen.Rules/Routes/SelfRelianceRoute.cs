using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Routes;

/// <summary>What was done in the Z-route. Null is not known.</summary>
/// <param name="Group">Group of the person.</param>
/// <param name="CourseHours">Hours of Dutch and society, credits from the intake and earlier routes included.</param>
public sealed record SelfRelianceFacts(TargetGroup Group, int CourseHours)
{
    /// <summary>Hours of participation; PVT and MAP count within them.</summary>
    public int ParticipationHours { get; init; }

    public bool? FinalTalk { get; init; }

    public bool? PvtSigned { get; init; }

    public bool? MapClosed { get; init; }

    /// <summary>Lower norm of course hours that the executive set for an impairment of seeing or hearing (Regeling art. 3.16 lid 2).</summary>
    public int? LowerCourseNorm { get; init; }

    /// <summary>Most hours of participation the person can bear, from a partial dispensation.</summary>
    public int? ParticipationCeiling { get; init; }
}

/// <summary>
/// The Z-route (Wet inburgering 2021 art. 9; Besluit art. 3.14): 800 hours of lessons and a final talk with the executive; asylum status
/// holders also 800 hours of participation. Gives a certificate, not a diploma.
/// </summary>
public static class SelfRelianceRoute
{
    private static readonly FindingKind Kind = new("self-reliance-route", "R-3.20 R-3.21 R-3.22 R-3.23 R-3.24 R-3.25 R-3.26 R-3.27", Decider.Executive, "more-hours", "final-talk", "intake-hours-count");

    /// <summary>From this day on lessons in practical, special or entry-level education may count, when they were before the plan.</summary>
    public static DateOnly EarlierLessonsCountFrom(DateOnly plan, LawBook law)
    {
        var back = law.On(ParameterName.ZLookBack, plan).Value.Duration;
        return (back with { Count = -back.Count }).After(plan, Calendar.Plain);
    }

    /// <summary>Course hours still to go.</summary>
    public static int CourseShort(SelfRelianceFacts facts, DateOnly plan, LawBook law) =>
        Math.Max(0, (facts.LowerCourseNorm ?? (int)law.On(ParameterName.ZCourseHours, plan).Value.Number) - facts.CourseHours);

    /// <summary>Participation hours still to go; 0 for family migrants.</summary>
    public static int ParticipationShort(SelfRelianceFacts facts, DateOnly plan, LawBook law)
    {
        var norm = (int)law.On(ParameterName.ZParticipationHours, plan).Value.Number;
        return facts.Group is TargetGroup.Asylum ? Math.Max(0, Math.Min(norm, facts.ParticipationCeiling ?? norm) - facts.ParticipationHours) : 0;
    }

    /// <summary>Whether the route is fulfilled; the reasons say what lacks.</summary>
    public static Finding Compute(SelfRelianceFacts facts, DateOnly plan, LawBook law)
    {
        var course = law.On(ParameterName.ZCourseHours, plan);
        var participation = law.On(ParameterName.ZParticipationHours, plan);
        var missing = new List<Reason>();
        AddHours(missing, "course-hours-short", CourseShort(facts, plan, law), course);
        AddHours(missing, "participation-hours-short", ParticipationShort(facts, plan, law), participation);
        AddStep(missing, "final-talk-missing", facts.FinalTalk);
        AddStep(missing, "pvt-missing", facts.PvtSigned);
        AddStep(missing, "map-missing", facts.MapClosed);
        return Findings.Verdict(Kind, plan, missing, course, participation) with { Amount = facts.CourseHours };
    }

    /// <summary>Where this person stands.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Route is not Leerroute.Z || now.FirstPip is not { } first || now.TargetGroup is not { } group)
        {
            return null;
        }

        var facts = new SelfRelianceFacts(group, (now.Facts.HoursCourse ?? 0) + (now.Facts.HoursIntakeLanguage ?? 0))
        {
            ParticipationHours = now.Facts.HoursParticipation ?? 0,
            FinalTalk = now.Has(LegalEventKind.FinalTalk),
            PvtSigned = now.Facts.PvtOn <= now.On,
            MapClosed = now.Facts.MapOn <= now.On,
        };
        return Compute(facts, first, now.Law);
    }

    private static void AddHours(List<Reason> missing, string code, int hours, Parameter norm)
    {
        if (hours > 0)
        {
            missing.Add(new(code, Number: hours, Basis: norm));
        }
    }

    private static void AddStep(List<Reason> missing, string code, bool? done)
    {
        if (done is false)
        {
            missing.Add(new(code));
        }
    }
}
