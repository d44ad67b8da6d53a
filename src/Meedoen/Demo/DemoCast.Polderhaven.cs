using Meedoen.Parties;

namespace Meedoen.Demo;

internal static partial class DemoCast
{
    public static Cast Polderhaven { get; } = new(
        "polderhaven", "Polderhaven", OrganisationKind.Municipality, ["Polderhaven"],
        [
            ("Taalschool Nieuw Land", OrganisationKind.LanguageProvider), ("Haven voor Ervaring", OrganisationKind.VolunteerOrganisation),
            ("Vrijwilligers Polderhaven", OrganisationKind.VolunteerOrganisation), ("Blom Akkerbouw", OrganisationKind.Employer),
            ("houtwerkplaats Visser", OrganisationKind.Employer), ("Poldercoaching", OrganisationKind.JobCoaching),
            ("Werkbedrijf Dijkstad", OrganisationKind.WorkLearnCompany), ("Welzijn Polderhaven", OrganisationKind.CarePartner),
            ("azc De Dijk", OrganisationKind.AsylumCentre), ("Tolkenlijn Voorbeeld", OrganisationKind.InterpreterAgency),
        ],
        [
            new("Joke Vermeer", "Polderhaven", AccessRole.CaseOwner),
            new("Arend Kuiper", "Polderhaven", AccessRole.TeamLead),
            new("Hetty van Rossum", "Polderhaven", AccessRole.IncomeConsultant),
            new("Marcel Tuinstra", "Werkbedrijf Dijkstad", AccessRole.WorkConsultant),
            new("Yosief Araya", "Polderhaven", AccessRole.Supporter),
            new("Kidane Haile", "Haven voor Ervaring", AccessRole.ExpertByExperience),
            new("Abel Mehari", "Haven voor Ervaring", AccessRole.ExpertByExperience),
            new("Ruta Solomon", "Haven voor Ervaring", AccessRole.ExpertByExperience),
            new("Bep Nieuwland", "Vrijwilligers Polderhaven", AccessRole.Volunteer),
            new("Carlijn Meems", "Taalschool Nieuw Land", AccessRole.LanguageProvider),
            new("Gijs Oosterhof", "Poldercoaching", AccessRole.JobLanguageCoach),
            new("Piet Blom", "Blom Akkerbouw", AccessRole.Employer),
            new("Rob Visser", "houtwerkplaats Visser", AccessRole.Employer),
            new("Irma Stolk", "Welzijn Polderhaven", AccessRole.CarePartner),
            new("Wendy Haverkamp", "azc De Dijk", AccessRole.AsylumCentre),
            new("Simon Prinsen", "Polderhaven", AccessRole.PolicyOfficer),
            new("Nadia el Amrani", "Polderhaven", AccessRole.FunctionalAdministrator),
            new("Onno Rietveld", "Polderhaven", AccessRole.PrivacyOfficer),
            new("Trudy Schaap", "Polderhaven", AccessRole.MunicipalOfficial) { Municipality = "Polderhaven" },
        ])
    {
        Templates = ["dro-zroute"],
    };
}
