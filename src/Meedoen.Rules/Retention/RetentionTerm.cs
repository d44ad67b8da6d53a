using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Retention;

/// <summary>How long data may be kept (Besluit inburgering 2021 art. 9.9): five years after the duty ended, core data at most fifty, nothing after death.</summary>
public static class RetentionTerm
{
    private static readonly FindingKind General = new("retention", "R-10.20 R-10.22 R-10.23", Decider.Law, "duty-goes-on");
    private static readonly FindingKind Core = new("retention-core", "R-10.21", Decider.Law, "duty-goes-on");

    private static readonly FindingKind Benefit = new("retention-benefit", "R-10.23", Decider.Executive, "municipal-policy", "benefit-goes-on");

    /// <summary>Last day of keeping the file.</summary>
    public static Finding Compute(DateOnly dutyEnded, DateOnly on, LawBook law) => Kept(General, ParameterName.RetentionGeneral, dutyEnded, on, law);

    /// <summary>Last day of keeping the core data.</summary>
    public static Finding ComputeCore(DateOnly dutyEnded, DateOnly on, LawBook law) => Kept(Core, ParameterName.RetentionCore, dutyEnded, on, law);

    /// <summary>After death: removed from that day.</summary>
    public static Finding AfterDeath(DateOnly died, DateOnly on) =>
        Findings.Period(General, died, Clock.From("died", died, Calendar.Plain), died, on, new Reason("remove-after-death", died));

    /// <summary>The file of this person, once the duty ended.</summary>
    public static Finding? Of(Situation now) => now.Last(LegalEventKind.Died) is { } death ? AfterDeath(death.On, now.On) : EndOf(now) is { } end ? Compute(end, now.On, now.Law) : null;

    /// <summary>The core data of this person, once the duty ended.</summary>
    public static Finding? CoreOf(Situation now) => now.Has(LegalEventKind.Died) || EndOf(now) is not { } end ? null : ComputeCore(end, now.On, now.Law);

    /// <summary>The benefit file of this person, once benefit ended; by the policy of the municipality, or left to judgement.</summary>
    public static Finding? BenefitOf(Situation now)
    {
        if (now.Facts.BenefitUntil is not { } ended || ended >= now.On)
        {
            return null;
        }

        var length = now.P(ParameterName.RetentionParticipatiewet, ended);
        return length.Value.Has("open")
            ? Findings.Not(Benefit, FindingState.JudgementNeeded, ended, new Reason("selection-list", Basis: length))
            : Kept(Benefit, ParameterName.RetentionParticipatiewet, ended, now.On, now.Law);
    }

    private static DateOnly? EndOf(Situation now) => (now.Facts.DutyUntil ?? now.Facts.CompletedOn) is { } end && end <= now.On ? end : null;

    private static Finding Kept(FindingKind kind, ParameterName name, DateOnly ended, DateOnly on, LawBook law) =>
        Findings.Period(kind, ended, Clock.From("duty-ended", ended, Calendar.Plain).Add(law.On(name, ended)), ended, on);
}
