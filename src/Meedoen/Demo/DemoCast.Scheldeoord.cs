using Meedoen.Parties;

namespace Meedoen.Demo;

internal static partial class DemoCast
{
    public static Cast Scheldeoord { get; } = new(
        "scheldeoord", "Scheldeoord", OrganisationKind.Municipality, ["Scheldeoord"],
        [
            ("Taalpunt Scheldeoord", OrganisationKind.LanguageProvider), ("Dorpshulp Oosterbroek", OrganisationKind.VolunteerOrganisation),
            ("Dorpshulp Westkreek", OrganisationKind.VolunteerOrganisation), ("Oesterkwekerij Westkreek", OrganisationKind.Employer),
            ("Eilandwerk", OrganisationKind.WorkLearnCompany), ("Woorden op het Werk", OrganisationKind.JobCoaching),
            ("Welzijn Scheldeoord", OrganisationKind.CarePartner), ("azc Zilverduin", OrganisationKind.AsylumCentre),
            ("Tolkenlijn Voorbeeld", OrganisationKind.InterpreterAgency),
        ],
        [
            new("Hans Koster", "Scheldeoord", AccessRole.CaseOwner),
            new("Wilma Kodde", "Scheldeoord", AccessRole.TeamLead),
            new("Adrie Geluk", "Scheldeoord", AccessRole.IncomeConsultant),
            new("Leny Bout", "Eilandwerk", AccessRole.WorkConsultant),
            new("Rania Haddadin", "Scheldeoord", AccessRole.Supporter),
            new("Filmon Asgedom", "Dorpshulp Westkreek", AccessRole.ExpertByExperience),
            new("Nelly Faasse", "Dorpshulp Oosterbroek", AccessRole.Volunteer),
            new("Marinus Slager", "Taalpunt Scheldeoord", AccessRole.LanguageProvider),
            new("Janneke Elenbaas", "Woorden op het Werk", AccessRole.JobLanguageCoach),
            new("Anja Smit", "Oesterkwekerij Westkreek", AccessRole.Employer),
            new("Dirkje Verkaart", "Welzijn Scheldeoord", AccessRole.CarePartner),
            new("Thea Boone", "azc Zilverduin", AccessRole.AsylumCentre),
            new("Pim Hage", "Scheldeoord", AccessRole.PolicyOfficer),
            new("Gert Nieuwdorp", "Scheldeoord", AccessRole.FunctionalAdministrator),
            new("Lia Scherpenisse", "Scheldeoord", AccessRole.PrivacyOfficer),
            new("Johan Quist", "Scheldeoord", AccessRole.MunicipalOfficial) { Municipality = "Scheldeoord" },
        ])
    {
        Templates = ["tho-maatwerk"],
    };
}
