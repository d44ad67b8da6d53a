using Meedoen.Parties;

namespace Meedoen.Demo;

internal static partial class DemoCast
{
    public static Cast Walburg { get; } = new(
        "walburg", "Walburg", OrganisationKind.Municipality, ["Walburg"],
        [
            ("taalschool De Brug", OrganisationKind.LanguageProvider), ("Stichting Welkom Walburg", OrganisationKind.VolunteerOrganisation),
            ("Stadswerk Walburg", OrganisationKind.WorkLearnCompany), ("Taal in Bedrijf", OrganisationKind.JobCoaching),
            ("verpleeghuis De Wal", OrganisationKind.Employer), ("Wijkteam Walburg", OrganisationKind.CarePartner),
            ("Woonstichting Walburg", OrganisationKind.Housing), ("azc Zilverduin", OrganisationKind.AsylumCentre),
            ("Tolkenlijn Voorbeeld", OrganisationKind.InterpreterAgency),
        ],
        [
            new("Ingrid Dekker", "Walburg", AccessRole.CaseOwner),
            new("Jeroen van Loon", "Walburg", AccessRole.CaseOwner),
            new("Marga Steenbergen", "Walburg", AccessRole.TeamLead),
            new("Koos Leenhouts", "Walburg", AccessRole.IncomeConsultant),
            new("Bram Visser", "Stadswerk Walburg", AccessRole.WorkConsultant),
            new("Marco Janse", "Stadswerk Walburg", AccessRole.WorkConsultant),
            new("Hala Mansouri", "Walburg", AccessRole.Supporter),
            new("Samir Kaddour", "Stichting Welkom Walburg", AccessRole.ExpertByExperience),
            new("Els de Wit", "Stichting Welkom Walburg", AccessRole.Volunteer),
            new("Ton Bos", "Stichting Welkom Walburg", AccessRole.Volunteer),
            new("Ada Minderhoud", "taalschool De Brug", AccessRole.LanguageProvider),
            new("Kees Wondergem", "Taal in Bedrijf", AccessRole.JobLanguageCoach),
            new("Corrie Poppe", "verpleeghuis De Wal", AccessRole.Employer),
            new("Rianne Boogaert", "Wijkteam Walburg", AccessRole.CarePartner),
            new("Petra Kok", "azc Zilverduin", AccessRole.AsylumCentre),
            new("Leo Francke", "Walburg", AccessRole.PolicyOfficer),
            new("Tamara Huige", "Walburg", AccessRole.FunctionalAdministrator),
            new("Wouter Adriaanse", "Walburg", AccessRole.PrivacyOfficer),
            new("Jannie Kloet", "Walburg", AccessRole.MunicipalOfficial) { Municipality = "Walburg" },
        ])
    {
        Templates = ["mid-integraal"],
    };
}
