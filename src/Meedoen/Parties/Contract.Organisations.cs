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
