namespace Meedoen.Rules.Facts;

/// <summary>
/// What the dossier knows that a term depends on. Every property is one key of the data dictionary (see <see cref="FactReader"/>);
/// null is not known. Days are legal dates without a time.
/// </summary>
public sealed record PersonFacts
{
    public DateOnly? BirthDate { get; init; }

    /// <summary>Country code of the nationality.</summary>
    public string? Nationality { get; init; }

    /// <summary>Code of the kind of residence permit.</summary>
    public string? PermitKind { get; init; }

    public DateOnly? PermitFrom { get; init; }

    public LegalRegime? Regime { get; init; }

    /// <summary>Code of the target group that DUO gives.</summary>
    public string? DuoTargetGroup { get; init; }

    /// <summary>Whether DUO says the person is obliged.</summary>
    public bool? Duty { get; init; }

    public DateOnly? DutyFrom { get; init; }

    public DateOnly? DutyUntil { get; init; }

    /// <summary>The day of DUO's written notice of the duty.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>First day of the term according to DUO.</summary>
    public DateOnly? DuoTermFrom { get; init; }

    /// <summary>First day after the term according to DUO, as DUO gives it.</summary>
    public DateOnly? DuoTermUntil { get; init; }

    /// <summary>Linked to a municipality by the reception agency.</summary>
    public DateOnly? LinkedOn { get; init; }

    /// <summary>Registered as resident in the municipality that houses the person.</summary>
    public DateOnly? SettledOn { get; init; }

    public DateOnly? HomeOfferedOn { get; init; }

    public DateOnly? LearnabilityTestOn { get; init; }

    /// <summary>Code of the result of the test.</summary>
    public string? LearnabilityResult { get; init; }

    /// <summary>Code: none, full, partial or temporary.</summary>
    public string? Exemption { get; init; }

    /// <summary>Code: none, full or partial.</summary>
    public string? Dispensation { get; init; }

    /// <summary>Codes of limits in seeing, hearing or moving.</summary>
    public IReadOnlyList<string> SensoryLimits { get; init; } = [];

    public Leerroute? Route { get; init; }

    /// <summary>Hours of the B1 route in the plan.</summary>
    public int? RouteIntensity { get; init; }

    /// <summary>The date on the plan.</summary>
    public DateOnly? PipSignedOn { get; init; }

    /// <summary>The participation statement was signed.</summary>
    public DateOnly? PvtOn { get; init; }

    /// <summary>The final talk of the module on work and participation.</summary>
    public DateOnly? MapOn { get; init; }

    /// <summary>Hours of language and society at a provider, within the route.</summary>
    public int? HoursCourse { get; init; }

    public int? HoursParticipation { get; init; }

    /// <summary>Hours of language and society during the broad intake.</summary>
    public int? HoursIntakeLanguage { get; init; }

    public DateOnly? LessonRegisteredOn { get; init; }

    public DateOnly? LessonStart { get; init; }

    public DateOnly? BenefitAppliedOn { get; init; }

    /// <summary>Code of the benefit.</summary>
    public string? BenefitKind { get; init; }

    public DateOnly? BenefitFrom { get; init; }

    public DateOnly? BenefitUntil { get; init; }

    /// <summary>Fulfilled the duty.</summary>
    public DateOnly? CompletedOn { get; init; }
}
