using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Support;

/// <summary>Social guidance for asylum status holders (Wet inburgering 2021 art. 13; Besluit art. 5.1): from registration; the law gives no end.</summary>
public static class SocialGuidance
{
    private static readonly FindingKind Kind = new("social-guidance", "R-7.6 R-7.7 R-7.8", Decider.Executive, "municipal-policy");

    /// <summary>From when this person has it, and until when by the policy of the municipality.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.TargetGroup is not TargetGroup.Asylum)
        {
            return null;
        }

        if (now.Facts.SettledOn is not { } settled)
        {
            return Findings.Not(Kind, FindingState.NotStarted, now.On, new Reason("guidance-from-registration"));
        }

        var end = now.P(ParameterName.GuidanceEnd, settled);
        return end.Value.Has("open")
            ? Findings.Not(Kind, FindingState.Running, settled, new Reason("guidance-no-end", settled, Basis: end)) with { FirstDay = settled }
            : Findings.Period(Kind, settled, Clock.From("settled-on", settled, now.Calendar).Add(end), settled, now.On);
    }
}
