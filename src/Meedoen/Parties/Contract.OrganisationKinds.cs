namespace Meedoen.Parties;

/// <summary>What kind of organisation a party is. Templates name kinds only; names belong to a tenant's set-up.</summary>
public enum OrganisationKind
{
    /// <summary>A municipality.</summary>
    Municipality,

    /// <summary>Carries out the social domain for one or more municipalities.</summary>
    ExecutingOrganisation,

    /// <summary>Guides people to work in places of its own or others.</summary>
    WorkLearnCompany,

    /// <summary>Gives language lessons, training or coaching.</summary>
    LanguageProvider,

    /// <summary>Works with volunteers, experts by experience or buddies.</summary>
    VolunteersOrganisation,

    /// <summary>Offers places to work, learn or take part, local clubs included.</summary>
    Employer,

    /// <summary>Care, welfare, debt help.</summary>
    CarePartner,

    /// <summary>Regular education.</summary>
    School,

    /// <summary>A housing association.</summary>
    Housing,

    /// <summary>An asylum seekers' centre.</summary>
    AsylumCentre,

    /// <summary>Provides interpreters; they have no account.</summary>
    InterpreterService,
}
