
namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] Letters =
    [
        Get("/api/v1/persons/{person:guid}/letters", "The letters to somebody, for programs", "RG TL KL", About.Person) with { Path = At("/api/v1/persons/PERSON/letters") },
        Get("/persons/{person:guid}/letters", "The letters to somebody", "RG TL", About.Person) with { Path = At("/persons/PERSON/letters"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/letters", "Begin a letter", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/letters") },
        Get("/api/v1/letters/{letter:guid}", "One letter, for programs", "RG TL KL", About.Person) with { Path = At($"/api/v1/letters/{Guid.Empty}"), IsAbsent = true },
        Get("/letters/{letter:guid}", "One letter", "RG TL", About.Person) with { Path = At($"/letters/{Guid.Empty}"), IsAbsent = true },
        Put("/api/v1/letters/{letter:guid}", "Change a letter that is being written", "RG", About.Person) with { Path = At($"/api/v1/letters/{Guid.Empty}"), IsAbsent = true },
        new("DELETE", "/api/v1/letters/{letter:guid}", "Throw a draft away", "RG", About.Person) { Path = At($"/api/v1/letters/{Guid.Empty}"), IsAbsent = true },
        Post("/api/v1/letters/{letter:guid}/sent", "Sign a letter off and send it", "RG", About.Person) with { Path = At($"/api/v1/letters/{Guid.Empty}/sent"), IsAbsent = true },
        Get("/me/letters", "The participant's own letters", "KL", About.Nobody) with { Path = At("/me/letters") },
        Get("/me/letters/{letter:guid}", "One of the participant's own letters", "KL", About.Person) with { Path = At($"/me/letters/{Guid.Empty}"), IsAbsent = true },
    ];
}
