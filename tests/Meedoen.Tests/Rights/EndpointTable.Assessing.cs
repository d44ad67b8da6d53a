using Meedoen.Dossiers;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] Assessing =
    [
        Get("/api/v1/templates/{template}/routes", "Since when each route is there", "RG TL WC FB", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/routes") },
        Get("/api/v1/persons/{person:guid}/measuring-moments", "Fast or less fast to paid work, for programs", "RG TL WC JC", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/measuring-moments"),
        },
        Get("/persons/{person:guid}/measuring-moment", "Fast or less fast to paid work", "RG TL WC JC", About.Person) with
        {
            Path = At("/persons/PERSON/measuring-moment"), Shows = IsName,
        },
        Post("/api/v1/persons/{person:guid}/measuring-moments", "Record a measuring moment", "RG WC", About.Person) with { Path = At("/api/v1/persons/PERSON/measuring-moments") },
        Get("/api/v1/persons/{person:guid}/strengths", "What somebody is good at, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/strengths"), Allows = who => Oracle.MayRead(who.Role, Rubric.R6) || Oracle.Cell(who.Role, Rubric.R6) == "e",
        },
        Get("/persons/{person:guid}/strengths", "What somebody is good at", "RG TL WC ON ED JC", About.Person) with { Path = At("/persons/PERSON/strengths"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/strengths", "Write down a quality", "RG WC ON ED JC", About.Person) with { Path = At("/api/v1/persons/PERSON/strengths") },
        Post("/api/v1/persons/{person:guid}/strengths/{strength:guid}/answer", "Answer whether a quality is right", "KL RG WC ON ED JC", About.Person) with
        {
            Path = At($"/api/v1/persons/PERSON/strengths/{Guid.Empty}/answer"), IsAbsent = true,
        },
        Get("/candidates", "Who was mapped", "RG TL WC", About.Scope) with { Path = At("/candidates") },
        Get("/api/v1/candidates", "Who was mapped, for programs", "RG TL WC", About.Scope) with { Path = At("/api/v1/candidates") },
        Get("/persons/{person:guid}/mapping", "How somebody was mapped", "RG TL WC", About.Person) with { Path = At("/persons/PERSON/mapping"), Shows = IsName },
        Get("/api/v1/persons/{person:guid}/mapping", "How somebody was mapped, for programs", "RG TL WC", About.Person) with { Path = At("/api/v1/persons/PERSON/mapping") },
        Post("/api/v1/persons/{person:guid}/mapping", "Map somebody", "RG WC", About.Person) with { Path = At("/api/v1/persons/PERSON/mapping") },
        Get("/me/strengths", "What the participant is good at", "KL", About.Nobody) with { Path = At("/me/strengths") },
        Get("/api/v1/persons/{person:guid}/observation", "How somebody takes part at a place, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/observation"), Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R14),
        },
        Get("/persons/{person:guid}/observation", "How somebody takes part at a place", "RG TL WC JC WG", About.Person) with { Path = At("/persons/PERSON/observation"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/observation", "Begin taking part at a place", "WC", About.Person) with { Path = At("/api/v1/persons/PERSON/observation") },
        Post("/api/v1/persons/{person:guid}/observation/notes", "Write down what was seen", "WC JC WG", About.Person) with { Path = At("/api/v1/persons/PERSON/observation/notes") },
        Get("/me/observation", "How the participant takes part at a place", "KL", About.Nobody) with { Path = At("/me/observation") },
        Get("/api/v1/persons/{person:guid}/conclusions", "What somebody really needs, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/conclusions"), Allows = who => Oracle.MayRead(who.Role, Rubric.R16),
        },
        Get("/persons/{person:guid}/conclusion", "What somebody really needs", "RG TL WC", About.Person) with
        {
            Path = At("/persons/PERSON/conclusion"), Shows = IsName, Allows = who => Oracle.MayRead(who.Role, Rubric.R16),
        },
        Post("/api/v1/persons/{person:guid}/conclusions", "Conclude what somebody really needs", "RG WC", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/conclusions"), Allows = who => Oracle.Cell(who.Role, Rubric.R16) == "S",
        },
        Get("/api/v1/persons/{person:guid}/capacity", "Whether somebody has the strength now, for programs", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/capacity") },
        Get("/persons/{person:guid}/capacity", "Whether somebody has the strength now", "RG", About.Person) with { Path = At("/persons/PERSON/capacity"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/capacity", "Record that the strength is not there now", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/capacity") },
        Post("/api/v1/persons/{person:guid}/capacity/end", "The strength is there again", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/capacity/end") },
    ];
}
