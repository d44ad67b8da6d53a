namespace Meedoen.Parties;

/// <summary>What kind of party an organisation is; templates name kinds, tenants name organisations.</summary>
public enum OrganisationKind
{
    /// <summary>A municipality.</summary>
    Municipality,

    /// <summary>Executes for one or more municipalities.</summary>
    ExecutingOrganisation,

    /// <summary>Work/learn company.</summary>
    WorkLearnCompany,

    /// <summary>Gives language lessons.</summary>
    LanguageProvider,

    /// <summary>Volunteers' organisation.</summary>
    VolunteerOrganisation,

    /// <summary>Employer or local place.</summary>
    Employer,

    /// <summary>Care, welfare.</summary>
    CarePartner,

    /// <summary>School.</summary>
    School,

    /// <summary>Housing corporation.</summary>
    Housing,

    /// <summary>Asylum seekers' centre.</summary>
    AsylumCentre,

    /// <summary>Job coaching, reintegration.</summary>
    JobCoaching,

    /// <summary>Interpreters.</summary>
    InterpreterAgency,
}

/// <summary>A party inside a tenant.</summary>
public sealed class Organisation
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 160;

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>Whether this is the organisation that runs the tenant.</summary>
    public bool RunsTenant { get; init; }

    /// <summary>CBS code (4 digits) for a municipality; null for a fictitious one.</summary>
    public string? MunicipalityCode { get; init; }
}

/// <summary>A team of case owners with a lead.</summary>
public sealed class Team
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }
}
