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
    ];
}
