using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Enforcement;

/// <summary>What courts leave of a fine.</summary>
public enum GateOutcome
{
    /// <summary>Nothing stands in the way.</summary>
    Open,

    /// <summary>Not without a lawyer who looked at the case; nothing is imposed before.</summary>
    LegalReview,

    /// <summary>Blocked by case law.</summary>
    Blocked,
}

/// <summary>
/// What courts block (HvJ EU 4-2-2025, C:2025:52; ABRvS 9-7-2025 and 18-2-2026): no fine as a standard measure for asylum status holders.
/// How far this reaches for fines by the executive is an open question, so a lawyer looks first.
/// </summary>
public static class CourtGate
{
    /// <summary>The gate for a fine by DUO under the 2021 act.</summary>
    public static (GateOutcome Outcome, Parameter Basis) ForDuo(TargetGroup group, DateOnly on, LawBook law) => For(ParameterName.GateDuoAsylum, group, on, law);

    /// <summary>The gate for a fine by the executive under the 2021 act.</summary>
    public static (GateOutcome Outcome, Parameter Basis) ForExecutive(TargetGroup group, DateOnly on, LawBook law) => For(ParameterName.GateExecutiveAsylum, group, on, law);

    /// <summary>The gate under the act of 2013. The rulings reach decisions that were final, so the day of looking counts.</summary>
    public static (GateOutcome Outcome, Parameter Basis) ForOldAct(TargetGroup group, DateOnly on, LawBook law) => For(ParameterName.GateOldAsylum, group, on, law);

    private static (GateOutcome Outcome, Parameter Basis) For(ParameterName name, TargetGroup group, DateOnly on, LawBook law)
    {
        var row = law.On(name, on);
        var outcome = group is not TargetGroup.Asylum ? GateOutcome.Open : Codes.Find<GateOutcome>(row.Value.Text) ?? GateOutcome.Open;
        return (outcome, row);
    }
}
