using Meedoen.Dossiers;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private const string Language = "RG TL WC ON ED VW TA JC";

    private static readonly EndpointRow[] FirstHalf =
    [
        Get("/api/v1/persons/{person:guid}/language", "How somebody's Dutch is going, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/language"), Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R4),
        },
        Get("/persons/{person:guid}/language", "How somebody's Dutch is going", Language, About.Person) with
        {
            Path = At("/persons/PERSON/language"), Shows = IsName,
        },
        Get("/persons/{person:guid}/language/test", "Record a language test", "RG TA", About.Person) with
        {
            Path = At("/persons/PERSON/language/test"), Shows = IsName, Allows = Writes(Rubric.R4),
        },
        Get("/api/v1/persons/{person:guid}/preconditions", "What has to be arranged, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/preconditions"), Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R9),
        },
        Get("/persons/{person:guid}/preconditions", "What has to be arranged", "RG TL WC IC ON VW", About.Person) with
        {
            Path = At("/persons/PERSON/preconditions"), Shows = IsName,
        },
        Put("/api/v1/persons/{person:guid}/preconditions", "Record what was arranged", "RG VW WC", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/preconditions"), Allows = Writes(Rubric.R9),
        },
        Put("/api/v1/persons/{person:guid}/language/discussed", "Tick that the test was discussed", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/language/discussed"), Allows = Writes(Rubric.R4),
        },
        Get("/me/language", "The participant's own Dutch", "KL", About.Nobody) with { Path = At("/me/language") },
        Post("/api/v1/persons/{person:guid}/language-tests", "Record a language test", "RG TA", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/language-tests"), Allows = Writes(Rubric.R4),
        },
        Post("/api/v1/persons/{person:guid}/language-provider", "Record advice and choice of a school", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/language-provider"), Allows = Writes(Rubric.R4),
        },
        Get("/admin/language-providers", "Keep the catalogue of schools", "FB", About.Nobody) with { Path = At("/admin/language-providers") },
        Get("/api/v1/language-providers", "The catalogue of schools", "RG TL FB", About.Nobody) with { Path = At("/api/v1/language-providers") },
        Post("/api/v1/language-providers", "Add a school", "FB", About.Nobody) with { Path = At("/api/v1/language-providers") },
        Put("/api/v1/language-providers/{id:guid}", "Change a school", "FB", About.Nobody) with { Path = At($"/api/v1/language-providers/{Guid.Empty}") },
    ];
}
