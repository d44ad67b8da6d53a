using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Enforcement;

/// <summary>How often the exam parts were tried: the rows of the tables.</summary>
public enum ExamAttempts
{
    /// <summary>Not every part was tried.</summary>
    NotAllOnce,

    /// <summary>Every part was tried at least once.</summary>
    AllOnce,

    /// <summary>The parts that were not passed were tried at least twice.</summary>
    FailedTwice,
}

/// <summary>What a fine for not completing the route depends on.</summary>
/// <param name="Route">Route of the plan.</param>
/// <param name="Group">Group of the person.</param>
public sealed record RouteFineFacts(Leerroute Route, TargetGroup Group)
{
    public ExamAttempts Attempts { get; init; }

    /// <summary>Parts that were passed.</summary>
    public int Passed { get; init; }

    /// <summary>Share of the hours in the plan (B1, asylum) or of the lessons attended (education route), in percent.</summary>
    public decimal Percent { get; init; }

    /// <summary>Hours of lessons at a recognised provider.</summary>
    public int Hours { get; init; }

    /// <summary>Hours of participation in the Z-route.</summary>
    public int Participation { get; init; }
}

/// <summary>Not completing the route in time (Wet inburgering 2021 art. 25-26; Regeling art. 7.1-7.4 and bijlage 6a-6c). DUO decides.</summary>
public static class RouteFine
{
    private static readonly FindingKind Kind = new("fine-route", "R-6.12 R-6.13 R-6.14", Decider.Duo, "exam-passed", "more-hours", "not-to-blame", "extension-ground");

    /// <summary>Amount and new term by the tables, and what courts leave of it.</summary>
    public static FineProposal Compute(RouteFineFacts facts, DateOnly on, LawBook law)
    {
        var family = facts is { Route: Leerroute.Z, Group: TargetGroup.FamilyOrOther };
        var table = law.On(family ? ParameterName.FineTableZFamily : ParameterName.FineTable, on);
        var columns = law.On(ColumnsOf(facts), on);
        var column = Rank(Measure(facts), columns);
        var row = family ? 0 : facts.Route is Leerroute.Z ? Rank(facts.Participation, columns) : (int)facts.Attempts;
        var relief = law.On(ParameterName.FinePerPassedPart, on);
        var share = facts.Route is Leerroute.Z ? 1 : 1 - (relief.Value.Number * facts.Passed / 100);
        var months = NewTerm(facts, on, law);
        var amount = table.Value.Numbers[(row * 3) + column] * share;
        return FineProposal.Gated(amount, months, CourtGate.ForDuo(facts.Group, on, law), [new("fine-by-table", Number: amount, Basis: table)], table, columns, relief);
    }

    /// <summary>Months of the new term by parts passed, or by hours in the Z-route.</summary>
    public static int NewTerm(RouteFineFacts facts, DateOnly on, LawBook law)
    {
        if (facts.Route is not Leerroute.Z)
        {
            return (int)law.On(ParameterName.NewTermByParts, on).Value.Numbers[Math.Clamp(facts.Passed, 0, 4)];
        }

        var family = facts.Group is TargetGroup.FamilyOrOther;
        var bounds = law.On(family ? ParameterName.NewTermZFamily : ParameterName.NewTermZ, on).Value.Numbers;
        var hours = facts.Hours + (family ? 0 : facts.Participation);
        var months = law.On(ParameterName.NewTermZMonths, on).Value.Numbers;
        return (int)months[bounds.Count(bound => hours > bound)];
    }

    /// <summary>The longest of several new terms, and never more than the law's maximum (Regeling art. 7.4 lid 6).</summary>
    public static int Longest(DateOnly on, LawBook law, params IReadOnlyList<int> months) =>
        Math.Min(law.On(ParameterName.NewTermMax, on).Value.Duration.Count, months.Count == 0 ? 0 : months.Max());

    /// <summary>Last day of a new term that runs from the day a fine was made known.</summary>
    public static DateOnly NewTermLast(DateOnly madeKnown, int months) => madeKnown.AddMonths(months);

    /// <summary>After the term, when the route is not completed: what DUO's tables say and what courts leave of it.</summary>
    public static Finding? Of(Situation now, Finding? term)
    {
        if (term is not { State: FindingState.Overdue, RulingLastDay: { } last } || last >= now.On || now.Route is not { } route || now.TargetGroup is not { } group)
        {
            return null;
        }

        var tried = Routes.ExamRoute.Tried(now);
        var facts = new RouteFineFacts(route, group)
        {
            Passed = Routes.ExamRoute.Passed(now).Count,
            Attempts = tried == 4 ? ExamAttempts.AllOnce : ExamAttempts.NotAllOnce,
            Hours = now.Facts.HoursCourse ?? 0,
            Participation = now.Facts.HoursParticipation ?? 0,
            Percent = now.Facts.RouteIntensity is { } planned and > 0 ? 100m * (now.Facts.HoursCourse ?? 0) / planned : 0,
        };
        return Compute(facts, last.AddDays(1), now.Law).As(Kind, last.AddDays(1), new Reason("duo-decides-fine"));
    }

    private static ParameterName ColumnsOf(RouteFineFacts facts) => facts switch
    {
        { Route: Leerroute.Z } => ParameterName.FineColumnsZ,
        { Route: Leerroute.B, Group: TargetGroup.FamilyOrOther } => ParameterName.FineColumnsHours,
        _ => ParameterName.FineColumnsPercent,
    };

    private static decimal Measure(RouteFineFacts facts) => ColumnsOf(facts) is ParameterName.FineColumnsPercent ? facts.Percent : facts.Hours;

    private static int Rank(decimal measure, Parameter bounds) => bounds.Value.Numbers.Count(bound => measure >= bound);
}
