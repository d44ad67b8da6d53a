using Meedoen.Assessments;
using Meedoen.Parties;

namespace Meedoen.Demo;

internal static partial class DemoCast
{
    public static Cast Zuiderzicht { get; } = new(
        "zuiderzicht", "Zuiderzicht", OrganisationKind.ExecutingOrganisation, ["Veluwestad", "Heidedorp", "Randmeer"],
        [
            ("Veluwe Taal", OrganisationKind.LanguageProvider), ("TaalPlus", OrganisationKind.LanguageProvider),
            ("ROC Rand", OrganisationKind.LanguageProvider), ("TwinLes", OrganisationKind.LanguageProvider),
            ("Vrijwilligers Veluwe", OrganisationKind.VolunteerOrganisation), ("Taalwerk", OrganisationKind.JobCoaching),
            ("azc Veluwestad", OrganisationKind.AsylumCentre), ("basisschool De Linde", OrganisationKind.Employer),
            ("Welzijn Veluwe", OrganisationKind.CarePartner), ("Tolkenlijn Voorbeeld", OrganisationKind.InterpreterAgency),
        ],
        [
            new("Meryem Aslan", "Zuiderzicht", AccessRole.CaseOwner),
            new("Pieter Hofstra", "Zuiderzicht", AccessRole.CaseOwner),
            new("Karin Dijkman", "Zuiderzicht", AccessRole.TeamLead),
            new("Theo Brands", "Zuiderzicht", AccessRole.IncomeConsultant),
            new("Willemijn Vos", "Zuiderzicht", AccessRole.WorkConsultant, AccessRole.JobLanguageCoach),
            new("Farid Noori", "Zuiderzicht", AccessRole.Supporter),
            new("Aster Woldu", "Vrijwilligers Veluwe", AccessRole.ExpertByExperience),
            new("Gerda Smit", "Vrijwilligers Veluwe", AccessRole.Volunteer),
            new("Marijke Oud", "Veluwe Taal", AccessRole.LanguageProvider),
            new("Daan Mulder", "Taalwerk", AccessRole.JobLanguageCoach),
            new("Sjoerd Timmer", "basisschool De Linde", AccessRole.Employer),
            new("Lies Bakker", "Welzijn Veluwe", AccessRole.CarePartner),
            new("Sanne Wolters", "azc Veluwestad", AccessRole.AsylumCentre),
            new("Nico Terpstra", "Zuiderzicht", AccessRole.PolicyOfficer),
            new("Ruben Maas", "Zuiderzicht", AccessRole.FunctionalAdministrator),
            new("Elise Verhagen", "Zuiderzicht", AccessRole.PrivacyOfficer),
            new("Mirjam Post", "Heidedorp", AccessRole.MunicipalOfficial) { Municipality = "Heidedorp" },
        ])
    {
        Templates = ["har-klantreis"],
        Schools =
        [
            new("Veluwe Taal", LanguageLevel.Literacy, LanguageLevel.A1, Letters: true),
            new("TaalPlus", LanguageLevel.A1, LanguageLevel.B1),
            new("ROC Rand", LanguageLevel.B1, LanguageLevel.B2),
            new("TwinLes", LanguageLevel.BelowA1, LanguageLevel.A2, Evenings: true),
        ],
    };
}
