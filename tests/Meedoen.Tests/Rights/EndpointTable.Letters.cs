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
        Get("/api/v1/persons/{person:guid}/objections", "What somebody objects to, for programs", "RG TL KL", About.Person) with { Path = At("/api/v1/persons/PERSON/objections") },
        Get("/persons/{person:guid}/objections", "What somebody objects to", "RG TL", About.Person) with { Path = At("/persons/PERSON/objections"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/objections", "Record an objection", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/objections") },
        Post("/api/v1/objections/{objection:guid}/steps", "Take a step with an objection", "RG", About.Person) with { Path = At($"/api/v1/objections/{Guid.Empty}/steps"), IsAbsent = true },
        Post("/api/v1/me/letters/{letter:guid}/objection", "Object to one's own decision", "KL", About.Person) with { Path = At($"/api/v1/me/letters/{Guid.Empty}/objection"), IsAbsent = true },
        Get("/api/v1/persons/{person:guid}/enforcement", "Enforcement with care, for programs", "RG TL KL", About.Person) with { Path = At("/api/v1/persons/PERSON/enforcement") },
        Get("/persons/{person:guid}/enforcement", "Enforcement with care", "RG TL", About.Person) with { Path = At("/persons/PERSON/enforcement"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/enforcement", "Record that somebody did not come", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/enforcement") },
        Post("/api/v1/enforcement/{file:guid}/steps", "Take a step in a case", "RG TL", About.Person) with { Path = At($"/api/v1/enforcement/{Guid.Empty}/steps"), IsAbsent = true },
        Post("/api/v1/me/enforcement/{file:guid}/view", "Tell one's own story", "KL", About.Person) with { Path = At($"/api/v1/me/enforcement/{Guid.Empty}/view"), IsAbsent = true },
    ];
}
