using Meedoen.Dossiers;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] Intake =
    [
        Get("/api/v1/persons/{person:guid}/intake", "The broad intake, for programs", "RG TL", About.Person) with { Path = At("/api/v1/persons/PERSON/intake") },
        Get("/persons/{person:guid}/intake", "The broad intake", "RG TL", About.Person) with { Path = At("/persons/PERSON/intake"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/intake/calls", "Call for the broad intake", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/intake/calls"), Allows = Writes(Rubric.R2),
        },
        Put("/api/v1/persons/{person:guid}/intake/calls/last/outcome", "Say whether somebody came", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/intake/calls/last/outcome"), Allows = Writes(Rubric.R2),
        },
        Put("/api/v1/persons/{person:guid}/intake/alone-right", "Say that the right to talk alone was told", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/intake/alone-right"), Allows = Writes(Rubric.R2),
        },
        Put("/api/v1/persons/{person:guid}/intake/learnability-test", "Record the learnability test", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/intake/learnability-test"), Allows = Writes(Rubric.R2),
        },
        Post("/api/v1/persons/{person:guid}/intake/conclusion", "Conclude the broad intake", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/intake/conclusion"), Allows = Writes(Rubric.R2),
        },
        Post("/api/v1/persons/{person:guid}/intake/taken-back", "Take back what was written down last in the intake", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/intake/taken-back"), Allows = Writes(Rubric.R2),
        },
        Get("/api/v1/persons/{person:guid}/pip", "The PIP, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/pip"), Allows = who => Oracle.MayRead(who.Role, Rubric.R10),
        },
        Get("/persons/{person:guid}/pip", "The PIP", "RG TL WC", About.Person) with { Path = At("/persons/PERSON/pip"), Shows = IsName },
        Get("/persons/{person:guid}/pip/draft", "Make the PIP", "RG", About.Person) with { Path = At("/persons/PERSON/pip/draft"), Shows = IsName },
        Put("/api/v1/persons/{person:guid}/pip/draft", "Save a draft of the PIP", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/pip/draft"), Allows = Writes(Rubric.R10),
        },
        Post("/api/v1/persons/{person:guid}/pip/decisions", "Decide on the PIP", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/pip/decisions"), Allows = Writes(Rubric.R10),
        },
        Put("/api/v1/persons/{person:guid}/pip/questions/{question:guid}/answer", "Answer a question about the PIP", "RG", About.Person) with
        {
            Path = At($"/api/v1/persons/PERSON/pip/questions/{Guid.Empty}/answer"), Allows = _ => false,
        },
        Get("/me/pip", "The participant's own PIP", "KL", About.Nobody) with { Path = At("/me/pip") },
        Post("/api/v1/me/pip/questions", "Ask about the own PIP", "KL", About.Nobody) with { Path = At("/api/v1/me/pip/questions"), IsAbsent = true },
    ];
}
