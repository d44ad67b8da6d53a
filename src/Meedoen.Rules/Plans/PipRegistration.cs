using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;

namespace Meedoen.Rules.Plans;

/// <summary>A plan as it is put to DUO.</summary>
/// <param name="Dated">The date on the plan; null when not given.</param>
/// <param name="Route">The route.</param>
/// <param name="Level">A2, B1 or empty.</param>
/// <param name="FirstEver">Whether the person never had a plan, in any municipality.</param>
public sealed record PipMessage(DateOnly? Dated, Leerroute Route, string Level, bool FirstEver)
{
    public TargetGroup? Group { get; init; }

    public int? Intensity { get; init; }

    public DateOnly? DutyFrom { get; init; }

    public DateOnly? SettledOn { get; init; }

    /// <summary>Dates of the first and the current plan, when this one changes a plan.</summary>
    public IReadOnlyList<DateOnly> Earlier { get; init; } = [];
}

/// <summary>Reasons for which DUO refuses a plan (rules of the connection with municipalities). DUO decides.</summary>
public static class PipRegistration
{
    private static readonly FindingKind Kind = new("pip-registration", "R-2.26 R-2.37", Decider.Duo, "plan-corrected");

    /// <summary>The level that holds: B1 for B and O, A2 for Z, when none is given.</summary>
    public static string LevelOf(PipMessage plan) => plan.Level.Length > 0 ? plan.Level : plan.Route is Leerroute.Z ? "" : "b1";

    /// <summary>Whether DUO takes it; the reasons name every refusal.</summary>
    public static Finding Check(PipMessage plan, DateOnly on)
    {
        (bool Refused, string Code)[] checks =
        [
            (plan.Dated is { } a && a < plan.DutyFrom, "duo-before-duty"),
            (plan.Dated is { } b && b < plan.SettledOn, "duo-before-settling"),
            (plan.Dated is { } c && plan.Earlier.Any(earlier => c < earlier), "duo-before-earlier-plan"),
            (plan.Level is "a2" && plan.Route is Leerroute.O, "duo-a2-in-education"),
            (plan.Level is "b1" && plan.Route is Leerroute.Z, "duo-b1-in-self-reliance"),
            (plan.Level is "a2" && plan.Route is Leerroute.B && plan.FirstEver, "duo-a2-in-first-plan"),
            (plan.Intensity is not null && (plan.Route is not Leerroute.B || plan.Group is TargetGroup.FamilyOrOther), "duo-intensity-not-allowed"),
        ];
        return Findings.Verdict(Kind, on, [.. checks.Where(check => check.Refused).Select(check => new Reason(check.Code))]);
    }
}
