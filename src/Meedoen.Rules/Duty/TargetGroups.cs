using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;

namespace Meedoen.Rules.Duty;

/// <summary>Which of the two groups a person is in, and what follows (Wet inburgering 2021 art. 13 and 19; Besluit art. 1.1).</summary>
public static class TargetGroups
{
    private static readonly FindingKind Kind = new("target-group", "R-1.10 R-1.11 R-1.13 R-1.14", Decider.Duo, "rights-waived", "permit-changed");

    /// <summary>
    /// The group by DUO's finer code, else by the permit. Family of an asylum status holder on a regular permit counts as asylum.
    /// Rights that were waived stay waived. Null when neither is known.
    /// </summary>
    public static TargetGroup? Of(string? duoGroup, string? permitKind, bool rightsWaived) => (duoGroup, permitKind) switch
    {
        ("asylum" or "family-reunification-asylum" or "family-formation-asylum", _) => rightsWaived ? TargetGroup.FamilyOrOther : TargetGroup.Asylum,
        (not null, _) => TargetGroup.FamilyOrOther,
        (null, "asylum-temporary") => rightsWaived ? TargetGroup.FamilyOrOther : TargetGroup.Asylum,
        (null, "regular-temporary") => TargetGroup.FamilyOrOther,
        _ => null,
    };

    /// <summary>The group of this person, with the rights that go with it.</summary>
    public static Finding Of(Situation now)
    {
        var lawOf = now.Facts.DutyFrom ?? now.On;
        return now.TargetGroup switch
        {
            TargetGroup.Asylum => Findings.Not(Kind, FindingState.Yes, lawOf, new("group-asylum"), new("offer-by-municipality"), new("guidance-by-municipality"), new("no-loan")),
            TargetGroup.FamilyOrOther => Findings.Not(Kind, FindingState.Yes, lawOf, new("group-family"), new("offer-by-person"), new("loan-possible"), new("components-by-municipality")),
            _ => Findings.Not(Kind, FindingState.FactsMissing, lawOf, new Reason("missing-target-group")),
        };
    }
}
