using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;

namespace Meedoen.Rules.Plans;

/// <summary>An offer of lessons as it is put to DUO.</summary>
/// <param name="Group">Group of the person.</param>
/// <param name="Route">Route of the current plan; null when there is none.</param>
/// <param name="PlanDated">Date of the current plan.</param>
/// <param name="OfferedOn">Day of the offer.</param>
public sealed record OfferMessage(TargetGroup? Group, Leerroute? Route, DateOnly? PlanDated, DateOnly OfferedOn)
{
    public DateOnly? Starts { get; init; }

    public DateOnly? Ends { get; init; }

    public DateOnly? TermFirst { get; init; }

    public DateOnly? TermLast { get; init; }

    /// <summary>The provider holds the quality mark (or, for the education route, the recognition).</summary>
    public bool ProviderQualified { get; init; }
}

/// <summary>Reasons for which DUO refuses an offer (Wet inburgering 2021 art. 16; rules of the connection).</summary>
public static class OfferRegistration
{
    private static readonly FindingKind Kind = new("offer-registration", "R-8.2 R-8.4", Decider.Duo, "offer-corrected");

    /// <summary>Whether DUO takes it; the reasons name every refusal.</summary>
    public static Finding Check(OfferMessage offer, DateOnly on)
    {
        (bool Refused, string Code)[] checks =
        [
            (offer.Group is not TargetGroup.Asylum, "offer-only-asylum"),
            (offer.Route is null || offer.PlanDated is null, "offer-without-plan"),
            (offer.OfferedOn < offer.PlanDated || offer.Starts < offer.PlanDated, "offer-before-plan"),
            (!offer.ProviderQualified, "offer-provider"),
            (offer.Starts < offer.TermFirst || offer.Ends > offer.TermLast, "offer-outside-term"),
            (offer.Starts < offer.OfferedOn, "offer-starts-before"),
        ];
        return Findings.Verdict(Kind, on, [.. checks.Where(check => check.Refused).Select(check => new Reason(check.Code))]);
    }
}
