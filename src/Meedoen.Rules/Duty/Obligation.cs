using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Duty;

/// <summary>What decides whether somebody is obliged.</summary>
/// <param name="On">The day the right of residence began.</param>
public sealed record ObligationFacts(DateOnly On)
{
    public DateOnly? Born { get; init; }

    /// <summary>Age in whole years, when the day of birth is not given.</summary>
    public int? Age { get; init; }

    /// <summary>The day of the pension age, when it is given.</summary>
    public DateOnly? PensionOn { get; init; }

    /// <summary>Country code.</summary>
    public string? Nationality { get; init; }

    /// <summary>Code of the purpose of residence.</summary>
    public string? Purpose { get; init; }

    public bool AsylumPermit { get; init; }

    /// <summary>Whether the purpose counts as temporary, when that is known otherwise.</summary>
    public bool? Temporary { get; init; }

    /// <summary>Free movement through a family member, met a duty in another member state, or protected by a treaty.</summary>
    public bool FreeMovement { get; init; }
}

/// <summary>Who is obliged to integrate (Wet inburgering 2021 art. 3; Besluit art. 2.2; Regeling art. 1.2). DUO decides.</summary>
public static class Obligation
{
    private const string Clergy = "clergy";
    private static readonly FindingKind Kind = new("duty", "R-1.1 R-1.2 R-1.3 R-1.4 R-1.5 R-1.6", Decider.Duo, "exemption", "dispensation", "permit-changed", "long-absence");

    private static readonly HashSet<string> Free = new(
        ["AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"],
        StringComparer.Ordinal);

    /// <summary>Yes or no with the reasons; <see cref="FindingState.FactsMissing"/> when the age is unknown.</summary>
    public static Finding Compute(ObligationFacts facts, LawBook law)
    {
        var minAge = law.On(ParameterName.DutyMinAge, facts.On);
        var purposes = law.On(ParameterName.TemporaryPurposes, facts.On);
        if (facts.Born is null && facts.Age is null)
        {
            return Findings.Not(Kind, FindingState.FactsMissing, facts.On, new Reason("missing-birth-date"));
        }

        var against = new List<Reason>();
        Add(against, IsTooYoung(facts, minAge), new("too-young", Basis: minAge));
        Add(against, IsPensioner(facts, law), new("pension-age-reached"));
        Add(against, facts.Nationality is { } country && Free.Contains(country), new("free-movement"));
        Add(against, facts.FreeMovement, new("free-movement"));
        Add(against, IsTemporary(facts, purposes), new("temporary-purpose", Basis: purposes));
        return Findings.Verdict(Kind, facts.On, against, minAge, purposes);
    }

    /// <summary>Whether DUO announces that the pension age is near: event SS128.</summary>
    public static bool IsNearPension(DateOnly on, DateOnly pensionOn, LawBook law) =>
        pensionOn <= law.On(ParameterName.DutyPensionNotice, on).Value.Duration.After(on, Calendar.Plain);

    /// <summary>DUO's answer when it is there; else a forecast.</summary>
    public static Finding Of(Situation now)
    {
        var facts = now.Facts;
        if (facts.Duty is { } duty)
        {
            var from = facts.DutyFrom ?? facts.NotifiedOn ?? now.On;
            return Findings.Not(Kind, duty ? FindingState.Yes : FindingState.No, from, new Reason("duo-says", facts.DutyFrom)) with { Duo = new(facts.DutyFrom, facts.DutyUntil, false) };
        }

        return Compute(
            new(facts.PermitFrom ?? now.On)
            {
                Born = facts.BirthDate,
                Nationality = facts.Nationality,
                AsylumPermit = now.HasAsylumPermit,
                Purpose = now.Last(LegalEventKind.ResidencePurpose)?.Code,
            },
            now.Law);
    }

    /// <summary>Whether DUO says that there is no duty, or that it ended: then no term of it runs any more.</summary>
    public static bool IsOver(Situation now) => now.Facts.Duty is false && !(now.Facts.DutyUntil > now.On);

    private static void Add(List<Reason> reasons, bool holds, Reason reason)
    {
        if (holds)
        {
            reasons.Add(reason);
        }
    }

    private static bool IsTooYoung(ObligationFacts facts, Parameter minAge) =>
        facts.Born is { } born ? minAge.Value.Duration.After(born, Calendar.Plain) > facts.On : facts.Age < minAge.Value.Duration.Count;

    private static bool IsPensioner(ObligationFacts facts, LawBook law) =>
        facts.PensionOn is { } given ? given <= facts.On
        : facts.Born is { } born ? PensionAge.On(born, law) <= facts.On
        : facts.Age * 12 >= law.On(ParameterName.PensionAge, facts.On).Value.Duration.Count;

    /// <summary>Asylum is never temporary; a minister of religion is obliged on a temporary purpose too.</summary>
    private static bool IsTemporary(ObligationFacts facts, Parameter purposes) =>
        !facts.AsylumPermit && facts.Purpose is not Clergy && (facts.Temporary ?? (facts.Purpose is { } purpose && purposes.Value.Has(purpose)));
}
