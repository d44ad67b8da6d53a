using Meedoen.Parties;

namespace Meedoen.Demo;

internal static partial class DemoCast
{
    public static Cast Amstelmeer { get; } = new(
        "amstelmeer", "Amstelmeer", OrganisationKind.Municipality, ["Amstelmeer"],
        [
            ("Vooruit", OrganisationKind.WorkLearnCompany), ("Taalhuis Amstelmeer", OrganisationKind.LanguageProvider),
            ("Maatjes Amstelmeer", OrganisationKind.VolunteerOrganisation), ("Spraak op de Zaak", OrganisationKind.JobCoaching),
            ("kwekerij De Ringdijk", OrganisationKind.Employer), ("Welzijn Amstelmeer", OrganisationKind.CarePartner),
            ("azc Meerpolder", OrganisationKind.AsylumCentre), ("Tolkenlijn Voorbeeld", OrganisationKind.InterpreterAgency),
        ],
        [
            new("Lotte Prins", "Amstelmeer", AccessRole.CaseOwner),
            new("Rutger Haanstra", "Amstelmeer", AccessRole.TeamLead),
            new("Gonny Blokland", "Amstelmeer", AccessRole.IncomeConsultant),
            new("Sander Post", "Vooruit", AccessRole.WorkConsultant),
            new("Esra Demirci", "Vooruit", AccessRole.Supporter),
            new("Fred Kooiman", "Maatjes Amstelmeer", AccessRole.ExpertByExperience),
            new("Ria Zandvliet", "Maatjes Amstelmeer", AccessRole.Volunteer),
            new("Hugo Lansink", "Taalhuis Amstelmeer", AccessRole.LanguageProvider),
            new("Bianca Roest", "Spraak op de Zaak", AccessRole.JobLanguageCoach),
            new("Henk Overwater", "kwekerij De Ringdijk", AccessRole.Employer),
            new("Saskia Mol", "Welzijn Amstelmeer", AccessRole.CarePartner),
            new("Ellen Vrijman", "azc Meerpolder", AccessRole.AsylumCentre),
            new("Casper Duin", "Amstelmeer", AccessRole.PolicyOfficer),
            new("Yvonne Kalis", "Amstelmeer", AccessRole.FunctionalAdministrator),
            new("Maarten Stroom", "Amstelmeer", AccessRole.PrivacyOfficer),
            new("Dineke Waterman", "Amstelmeer", AccessRole.MunicipalOfficial) { Municipality = "Amstelmeer" },
        ])
    {
        Templates = ["die-ikwerk", "gezin-inburgering"],
    };
}
