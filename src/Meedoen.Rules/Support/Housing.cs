using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Support;

/// <summary>A home within ten weeks after linking: an agreement between the reception agency and municipalities, a target and no law.</summary>
public static class Housing
{
    private static readonly FindingKind Kind = new("housing-target", "11.4", Decider.Executive, "home-offered");

    /// <summary>The target day.</summary>
    public static Finding Compute(DateOnly linked, DateOnly on, DateOnly? offered, LawBook law) =>
        Findings.Deadline(Kind, Clock.From("linked-on", linked, Calendar.Plain).Add(law.On(ParameterName.HousingTarget, linked)), linked, on, offered, new("target-no-law"), MovesBy(linked, law));

    private static Reason MovesBy(DateOnly linked, LawBook law)
    {
        var (offer, move) = (law.On(ParameterName.HousingTarget, linked), law.On(ParameterName.HousingMove, linked));
        return new("move-after-offer", move.Value.Duration.After(offer.Value.Duration.After(linked, Calendar.Plain), Calendar.Plain), Basis: move);
    }

    /// <summary>The target for this person, once linked to a municipality.</summary>
    public static Finding? Of(Situation now) =>
        now.Facts.LinkedOn is { } linked ? Compute(linked, now.On, now.Facts.HomeOfferedOn ?? now.Facts.SettledOn, now.Law) : null;
}
