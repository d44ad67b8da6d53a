using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Duty;

/// <summary>Which act binds: the one of 2013 when the duty arose before 2022 (Wet inburgering 2021 art. 54 lid 1).</summary>
public static class Regimes
{
    private static readonly FindingKind Kind = new("regime", "R-11.1", Decider.Duo, "duo-corrects");

    /// <summary>The act by the day on which the duty arose. A forecast: the register of DUO rules.</summary>
    public static LegalRegime Of(DateOnly obligedSince, LawBook law) =>
        obligedSince < law.On(ParameterName.RegimeStart, obligedSince).ValidFrom ? LegalRegime.Wi2013 : LegalRegime.Wi2021;

    /// <summary>The registered act, and whether the first day of the duty says otherwise.</summary>
    public static Finding Of(Situation now)
    {
        var since = now.Facts.DutyFrom;
        var lawOf = since ?? now.On;
        if (now.Facts.Regime is not { } registered)
        {
            return Findings.Not(Kind, FindingState.FactsMissing, lawOf, new Reason("missing-regime"));
        }

        var differs = since is { } day && (registered is LegalRegime.Wi2021 or LegalRegime.Wi2013) && Of(day, now.Law) != registered;
        return Findings.Not(Kind, FindingState.Yes, lawOf, new Reason(differs ? "regime-differs" : "regime-registered", since, Basis: now.P(ParameterName.RegimeStart, lawOf)));
    }
}
