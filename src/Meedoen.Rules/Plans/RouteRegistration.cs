using Meedoen.Rules.Explaining;

namespace Meedoen.Rules.Plans;

/// <summary>Closing the Z-route at DUO (rules of the connection; Besluit inburgering 2021 art. 3.14 lid 4).</summary>
public static class RouteRegistration
{
    private static readonly FindingKind Kind = new("route-registration", "R-3.28 R-4.10", Decider.Duo, "message-corrected");

    /// <summary>Whether it can be closed: both components have a date not after it, and the executive held the final talk itself.</summary>
    public static Finding Check(DateOnly closed, DateOnly? pvt, DateOnly? map, bool talkHeldByExecutive)
    {
        (bool Refused, string Code)[] checks =
        [
            (pvt is null || map is null, "route-without-components"),
            (pvt > closed || map > closed, "component-after-route"),
            (!talkHeldByExecutive, "final-talk-not-mandated"),
        ];
        return Findings.Verdict(Kind, closed, [.. checks.Where(check => check.Refused).Select(check => new Reason(check.Code))]);
    }
}
