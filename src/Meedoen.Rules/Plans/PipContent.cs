using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Plans;

/// <summary>What a plan says.</summary>
public sealed record PipDraft
{
    public Leerroute? Route { get; init; }

    public bool HasSupport { get; init; }

    public bool HasPvtIntensity { get; init; }

    public bool HasMapIntensity { get; init; }

    /// <summary>Hours of the route; only for an asylum status holder.</summary>
    public int? RouteIntensity { get; init; }

    public int? ProgressTalks { get; init; }

    public bool HasYoungChildren { get; init; }

    public bool HasEarlyEducation { get; init; }

    /// <summary>Receives benefit, so that the decisions on benefit belong to it.</summary>
    public bool OnBenefit { get; init; }

    public bool HasBenefitDecisions { get; init; }

    /// <summary>The reasons for this route, and against the others, are written down.</summary>
    public bool HasReasons { get; init; }
}

/// <summary>What a plan must hold (Wet inburgering 2021 art. 15; Besluit art. 5.3 lid 4; ABRvS 24-12-2024 on reasons).</summary>
public static class PipContent
{
    private static readonly FindingKind Kind = new("pip-content", "R-2.20 R-2.21 R-2.22 R-2.23 R-2.27 R-2.28", Decider.Executive, "plan-completed");

    /// <summary>Whether the plan is complete; the reasons name what is missing or may not be there.</summary>
    public static Finding Check(PipDraft plan, TargetGroup? group, DateOnly on, LawBook law)
    {
        var mapNeeded = plan.Route is not Leerroute.O;
        (bool Wrong, string Code)[] checks =
        [
            (plan.Route is null, "plan-no-route"),
            (!plan.HasSupport, "plan-no-support"),
            (!plan.HasPvtIntensity, "plan-no-pvt"),
            (mapNeeded && !plan.HasMapIntensity, "plan-no-map"),
            (group is TargetGroup.Asylum && plan.RouteIntensity is null, "plan-no-intensity"),
            (group is TargetGroup.FamilyOrOther && plan.RouteIntensity is not null, "plan-intensity-not-allowed"),
            (plan.ProgressTalks is null, "plan-no-talks"),
            (plan.HasYoungChildren && !plan.HasEarlyEducation, "plan-no-early-education"),
            (plan.OnBenefit && !plan.HasBenefitDecisions, "plan-no-benefit-decisions"),
            (!plan.HasReasons, "plan-no-reasons"),
        ];
        return Findings.Verdict(Kind, on, [.. checks.Where(check => check.Wrong).Select(check => new Reason(check.Code))], law.On(ParameterName.ProgressTalks, on));
    }
}
