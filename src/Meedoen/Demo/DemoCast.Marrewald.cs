using Meedoen.Parties;

namespace Meedoen.Demo;

internal static partial class DemoCast
{
    public static Cast Marrewald { get; } = new(
        "marrewald", "Marrewâld", OrganisationKind.Municipality, ["Marrewâld"],
        [
            ("Wurkpaad", OrganisationKind.WorkLearnCompany), ("Taalhús Marrewâld", OrganisationKind.LanguageProvider),
            ("Frijwilligers Marrewâld", OrganisationKind.VolunteerOrganisation), ("Taal op de Vloer", OrganisationKind.JobCoaching),
            ("bakkerij De Korenmaat", OrganisationKind.Employer), ("Welzijn Marrewâld", OrganisationKind.CarePartner),
            ("azc Noorderwold", OrganisationKind.AsylumCentre), ("Tolkenlijn Voorbeeld", OrganisationKind.InterpreterAgency),
        ],
        [
            new("Wytse Hoekstra", "Marrewâld", AccessRole.CaseOwner),
            new("Froukje Wiersma", "Marrewâld", AccessRole.TeamLead, AccessRole.CaseOwner),
            new("Sietske Postma", "Marrewâld", AccessRole.IncomeConsultant),
            new("Tjitske Bouma", "Wurkpaad", AccessRole.WorkConsultant),
            new("Selam Tesfay", "Wurkpaad", AccessRole.Supporter),
            new("Nour Darwish", "Wurkpaad", AccessRole.Supporter),
            new("Berhane Woldemariam", "Frijwilligers Marrewâld", AccessRole.ExpertByExperience),
            new("Aukje Dijkema", "Frijwilligers Marrewâld", AccessRole.Volunteer),
            new("Hylke Terpsma", "Taalhús Marrewâld", AccessRole.LanguageProvider),
            new("Durk Zijlmans", "Taal op de Vloer", AccessRole.JobLanguageCoach),
            new("Wiebe Osinga", "bakkerij De Korenmaat", AccessRole.Employer),
            new("Hinke Faber", "Welzijn Marrewâld", AccessRole.CarePartner),
            new("Gea Lubbers", "azc Noorderwold", AccessRole.AsylumCentre),
            new("Rein Elgersma", "Marrewâld", AccessRole.PolicyOfficer),
            new("Jorrit Wijma", "Marrewâld", AccessRole.FunctionalAdministrator),
            new("Anke Sijtsma", "Marrewâld", AccessRole.PrivacyOfficer),
            new("Folkert Ypma", "Marrewâld", AccessRole.MunicipalOfficial) { Municipality = "Marrewâld" },
        ])
    {
        Templates = ["dfm-perspectief"],
    };
}
