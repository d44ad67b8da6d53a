using Meedoen.Dossiers;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] Law =
    [
        Get("/api/v1/persons/{person:guid}/terms", "The terms of the law, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/terms"), Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R2),
        },
        Get("/persons/{person:guid}/terms", "The terms of the law", "RG TL IC WC ON TA AZ GM", About.Person) with { Path = At("/persons/PERSON/terms"), Shows = IsName },
        Get("/persons/{person:guid}/terms/record/{kind?}", "Record something for the law", "RG IC TA", About.Person) with
        {
            Path = At("/persons/PERSON/terms/record"), Shows = IsName,
        },
        Get("/persons/{person:guid}/terms/what-if", "What a change would do", "RG TL IC", About.Person) with { Path = At("/persons/PERSON/terms/what-if"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/terms/what-if", "What a change would do, for programs", "RG TL IC", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/terms/what-if"),
        },
        Post("/api/v1/persons/{person:guid}/legal-events", "Record something for the law", "RG IC TA", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/legal-events"),
        },
        new("DELETE", "/api/v1/persons/{person:guid}/legal-events/{noted:guid}", "Take back what was recorded", "RG IC TA", About.Person)
        {
            Path = At($"/api/v1/persons/PERSON/legal-events/{Guid.Empty}"), Allows = _ => false,
        },
        Put("/api/v1/persons/{person:guid}/terms/{code}/cause", "Say why a term was missed", "RG IC", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/terms/pip/cause"), Allows = Writes(Rubric.R2),
        },
        Get("/me/terms", "The participant's own terms", "KL", About.Nobody) with { Path = At("/me/terms") },
        Get("/api/v1/team/terms", "How a team stands with its terms", "TL", About.Nobody) with { Path = At("/api/v1/team/terms") },
        Get("/admin/term-warnings", "Choose when to warn", "FB", About.Nobody) with { Path = At("/admin/term-warnings") },
        Get("/api/v1/settings/term-warnings", "When is warned, for programs", "FB", About.Nobody) with { Path = At("/api/v1/settings/term-warnings") },
        Get("/admin/law", "Keep a new law and policy as data", "FB", About.Nobody) with { Path = At("/admin/law") },
        Get("/api/v1/settings/law", "What was added to the law", "FB", About.Nobody) with { Path = At("/api/v1/settings/law") },
        Post("/api/v1/settings/law", "Add to the law as data", "FB", About.Nobody) with { Path = At("/api/v1/settings/law") },
        Post("/api/v1/settings/law/in-force", "Put what waits in force", "FB", About.Nobody) with { Path = At("/api/v1/settings/law/in-force") },
        new("DELETE", "/api/v1/settings/law/{row:guid}", "Take back what was added to the law", "FB", About.Nobody) { Path = At($"/api/v1/settings/law/{Guid.Empty}") },
        Get("/api/v1/settings/law/dry-run", "How much a law that waits would change", "FB", About.Nobody) with { Path = At("/api/v1/settings/law/dry-run") },
        Get("/law-changes", "For whom a law that waits would change what", "RG TL", About.Nobody) with { Path = At("/law-changes") },
        Get("/api/v1/law-changes", "The same, for programs", "RG TL", About.Nobody) with { Path = At("/api/v1/law-changes") },
        Put("/api/v1/settings/term-warnings/{code}", "Choose when to warn", "FB", About.Nobody) with { Path = At("/api/v1/settings/term-warnings/pip") },
    ];
}
