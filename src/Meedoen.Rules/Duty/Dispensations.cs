using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Duty;

/// <summary>Dispensations for medical or special reasons (Wet inburgering 2021 art. 5; Besluit art. 2.7-2.8; Regeling art. 2.5-2.7). DUO decides.</summary>
public static class Dispensations
{
    private static readonly FindingKind Decision = new("dispensation-decision", "R-1.30 R-1.32 R-1.33 R-1.34", Decider.Duo, "doctor-waits", "request-withdrawn");
    private static readonly FindingKind Partial = new("dispensation-partial", "R-1.31", Decider.Duo, "other-parts");

    /// <summary>Whether DUO may grant a partial dispensation for this: at most three of four language parts, or KNM, or Z participation.</summary>
    public static Finding MayBePartial(Leerroute route, int languageParts, bool knm, bool participation, DateOnly on, LawBook law)
    {
        var most = law.On(ParameterName.DispensationMaxParts, on);
        var against = new List<Reason>();
        if (route is Leerroute.Z && (languageParts > 0 || knm))
        {
            against.Add(new("only-participation", Basis: most));
        }

        if (route is not Leerroute.Z && (participation || languageParts > most.Value.Number || (knm && languageParts > 0)))
        {
            against.Add(new("too-many-parts", Number: most.Value.Number, Basis: most));
        }

        return Findings.Verdict(Partial, on, against, most);
    }

    /// <summary>By when DUO decides; for special circumstances the advice of the executive is needed.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Last(LegalEventKind.DispensationRequested) is not { } request)
        {
            return null;
        }

        var clock = Clock.From("dispensation-requested", request.On, now.Calendar).Add(now.P(ParameterName.DuoDecision, request.On))
            .OffHolidays(now.P(ParameterName.RegulationTermsMove, request.On).Value.IsYes);
        var about = request.Code is "special"
            ? new Reason("advice-of-executive")
            : new Reason("doctor-advises", Number: now.P(ParameterName.DispensationHorizon, request.On).Value.Duration.Count, Basis: now.P(ParameterName.DispensationHorizon, request.On));
        return Findings.Deadline(Decision, clock, request.On, now.On, now.DecisionOn("dispensation"), about);
    }
}
