namespace Meedoen.Parties;

/// <summary>
/// The role in which somebody acts; a session has exactly one. Two-letter codes are the columns of the sharing profile.
/// </summary>
public enum AccessRole
{
    /// <summary>KL: the person guided.</summary>
    Participant,

    /// <summary>RG: case owner, keeps the direction.</summary>
    CaseOwner,

    /// <summary>TL: team lead, acts team-wide.</summary>
    TeamLead,

    /// <summary>IC: income consultant.</summary>
    IncomeConsultant,

    /// <summary>WC: work consultant of the work/learn company.</summary>
    WorkConsultant,

    /// <summary>ON: professional supporter with the same background.</summary>
    Supporter,

    /// <summary>ED: expert by experience or buddy.</summary>
    ExpertByExperience,

    /// <summary>VW: volunteer.</summary>
    Volunteer,

    /// <summary>TA: language provider, teacher or trainer.</summary>
    LanguageProvider,

    /// <summary>JC: job-language coach.</summary>
    JobLanguageCoach,

    /// <summary>WG: employer or local contact.</summary>
    Employer,

    /// <summary>ZP: partner in care, welfare, housing or education.</summary>
    CarePartner,

    /// <summary>AZ: contact at an asylum seekers' centre, until the hand-over is confirmed.</summary>
    AsylumCentre,

    /// <summary>BS: policy officer or alderman; figures only.</summary>
    PolicyOfficer,

    /// <summary>FB: functional administrator; no client data.</summary>
    FunctionalAdministrator,

    /// <summary>PO: privacy officer or auditor.</summary>
    PrivacyOfficer,

    /// <summary>GM: official of one municipality inside an executing organisation; that municipality's residents only.</summary>
    MunicipalOfficial,
}

/// <summary>The two-letter codes of the roles, as data and documents use them.</summary>
public static class AccessRoles
{
    private static readonly string[] CodesByRole =
        ["KL", "RG", "TL", "IC", "WC", "ON", "ED", "VW", "TA", "JC", "WG", "ZP", "AZ", "BS", "FB", "PO", "GM"];

    /// <summary>Every role, in the order of the matrix.</summary>
    public static IReadOnlyList<AccessRole> All { get; } = Enum.GetValues<AccessRole>();

    /// <summary>The two-letter code.</summary>
    public static string Code(this AccessRole role) => CodesByRole[(int)role];

    /// <summary>The role with this code, or null.</summary>
    public static AccessRole? FromCode(string code) =>
        Array.IndexOf(CodesByRole, code) is >= 0 and var index ? (AccessRole)index : null;
}
