using Meedoen.Dossiers;
using Meedoen.Parties;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] Team =
    [
        Post("/api/v1/persons/expected", "Register an expected household", "RG", About.Nobody) with { Path = At("/api/v1/persons/expected") },
        Put("/api/v1/persons/{person:guid}/contact-person", "Give the first contact person", "RG TL", About.Person) with { Path = At("/api/v1/persons/PERSON/contact-person") },
        Post("/api/v1/persons/{person:guid}/contact-person/hand-over", "Hand over the contact person", "RG TL", About.Person) with { Path = At("/api/v1/persons/PERSON/contact-person/hand-over") },
        Post("/api/v1/persons/{person:guid}/contact-person/stand-in", "Let a colleague stand in", "RG TL", About.Person) with { Path = At("/api/v1/persons/PERSON/contact-person/stand-in") },
        Post("/api/v1/persons/{person:guid}/account", "Give the participant an account", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/account") },
        Post("/api/v1/persons/{person:guid}/team", "Add a party to the team", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/team") },
        Post("/api/v1/persons/{person:guid}/team/{involvement:guid}/end", "Take a party out of the team", "RG TL", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/team/INVOLVEMENT/end"), Body = _ => new { lastDay = "2026-11-25" },
        },
        Get("/persons/{person:guid}/team", "Who is around a person", "RG TL", About.Person) with { Path = At("/persons/PERSON/team"), Shows = IsName },
        Get("/me", "The participant's own page", "KL", About.Nobody) with { Path = At("/me") },
        Get("/me/appointments", "The participant's own appointments", "KL", About.Nobody) with { Path = At("/me/appointments") },
        Get("/me/file", "The participant's own file", "KL", About.Nobody) with { Path = At("/me/file"), Shows = Facts, Allows = Self },
    ];

    private static readonly EndpointRow[] Dossier =
    [
        Get("/api/v1/persons/{person:guid}", "The file, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON"), Shows = c => Facts(c) || IsName(c),
        },
        Get("/persons/{person:guid}", "The file on one screen", SignedIn, About.Person) with
        {
            Path = At("/persons/PERSON"), Shows = c => Facts(c) || IsName(c),
        },
        Get("/persons/{person:guid}/forms/{form}", "A form from the dictionary", SignedIn, About.Person) with
        {
            Path = At("/persons/PERSON/forms/observation"), Allows = who => who.Role != AccessRole.Participant && Oracle.MayWrite(who.Role, Rubric.R14),
        },
        Post("/api/v1/persons/{person:guid}/forms/{form}", "Save a form", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/forms/observation"), Body = _ => new { typed = new { }, openedAt = (string?)null },
            Allows = who => who.Role != AccessRole.Participant && Oracle.MayWrite(who.Role, Rubric.R14),
        },
        Put("/api/v1/persons/{person:guid}/forms/{form}/draft", "Keep a form for later", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/forms/observation/draft"), Body = _ => new { typed = new { } },
            Allows = who => who.Role != AccessRole.Participant && Oracle.MayWrite(who.Role, Rubric.R14),
        },
    ];

    private static bool Facts(Canary canary) => canary.Key.Length > 0;

    private static bool Self(Who who) => who.Relation == Relation.Involved;
}
