using Meedoen.Dossiers;

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
        Get("/my-people", "With whom a partner is involved", "ON ED VW TA JC ZP AZ WC IC WG", About.Scope) with { Path = At("/my-people"), Shows = IsName },
        Get("/team", "How the work of the team is divided", "TL", About.Scope) with { Path = At("/team"), Shows = IsName },
        Get("/api/v1/team", "How the work of the team is divided", "TL", About.Scope) with { Path = At("/api/v1/team"), Shows = IsName },
        Get("/privacy/access-log", "Who looked at which file, under pseudonyms", "PO", About.Nobody) with { Path = At("/privacy/access-log") },
        Get("/persons/{person:guid}/access-log", "Who looked at a file", "RG", About.Person) with { Path = At("/persons/PERSON/access-log"), Shows = IsName },
        Get("/me/access-log", "Who looked at one's own file", "KL", About.Nobody) with { Path = At("/me/access-log") },
        Get("/admin/accounts", "Accounts of colleagues and partners", "FB", About.Nobody) with { Path = At("/admin/accounts") },
        Get("/admin/templates", "The approaches", "FB TL PO", About.Nobody) with { Path = At("/admin/templates") },
        Get("/admin/templates/{id}/{version:int}", "One approach", "FB TL PO", About.Nobody) with { Path = At("/admin/templates/har-klantreis/3") },
        Get("/api/v1/templates", "The approaches", "FB TL PO", About.Nobody) with { Path = At("/api/v1/templates") },
        Get("/persons/new", "Register a person", "RG IC", About.Nobody) with { Path = At("/persons/new") },
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
            Path = At("/persons/PERSON/forms/observation"), Allows = Writes(Rubric.R14),
        },
        Post("/api/v1/persons/{person:guid}/forms/{form}", "Save a form", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/forms/observation"), Body = _ => new { typed = new { }, openedAt = (string?)null },
            Allows = Writes(Rubric.R14),
        },
        Get("/persons/{person:guid}/consent", "Whether the participant agrees that well-being is read", "RG KL", About.Person) with { Path = At("/persons/PERSON/consent") },
        Get("/api/v1/persons/{person:guid}/consent", "Whether the participant agrees that well-being is read", "RG KL", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/consent"),
        },
        Post("/api/v1/persons/{person:guid}/consent", "Agree that well-being is read, or no longer", "RG KL", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/consent"),
        },
        Put("/api/v1/persons/{person:guid}/forms/{form}/draft", "Keep a form for later", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/forms/observation/draft"), Body = _ => new Dictionary<string, string[]>(),
            Allows = Writes(Rubric.R14),
        },
    ];

    private static readonly EndpointRow[] Documents =
    [
        Get("/api/v1/persons/{person:guid}/documents", "The documents of a file", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/documents"), Shows = c => c == Canaries.DocumentName,
        },
        Get("/api/v1/documents/{document:guid}/versions/{number:int}", "Take out a document", SignedIn, About.Person) with
        {
            Path = At("/api/v1/documents/DOCUMENT/versions/1"), Shows = c => c == Canaries.DocumentText,
            Allows = who => Oracle.MayRead(who.Role, Canaries.DocumentText.Rubric),
        },
        Get("/persons/{person:guid}/documents", "The documents of a file", SignedIn, About.Person) with
        {
            Path = At("/persons/PERSON/documents"), Shows = c => c == Canaries.DocumentName || IsName(c),
        },
        Post("/api/v1/persons/{person:guid}/documents", "Add a document", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/documents?rubric=R5&kind=Other"), Allows = Writes(Rubric.R5),
        },
        Post("/api/v1/documents/{document:guid}/versions", "Add a version of a document", SignedIn, About.Person) with
        {
            Path = At("/api/v1/documents/DOCUMENT/versions"), Allows = who => Oracle.Cell(who.Role, Rubric.R5) == "S",
        },
    ];

    private static readonly EndpointRow[] People =
    [
        Post("/api/v1/persons/search", "Find a person by name", SignedIn, About.Scope) with
        {
            Path = At("/api/v1/persons/search"), Body = _ => new { typed = Typed }, Shows = IsName,
        },
        Get("/search", "Find a person by name", SignedIn, About.Nobody) with { Path = At("/search") },
        Get("/search/suggestions", "Who fits what is typed so far", SignedIn, About.Nobody) with { Path = At("/search/suggestions") },
        Post("/api/v1/persons", "Register a person", "RG IC", About.Nobody) with { Path = At("/api/v1/persons") },
        Post("/api/v1/persons/duplicates", "Who may be the same as who is being typed", "RG IC TL", About.Scope) with
        {
            Path = At("/api/v1/persons/duplicates"), Body = _ => new { name = $"{Canaries.Name.Value} Amara", birthDate = "1991-05-04" }, Shows = IsName,
        },
        Get("/api/v1/merge-proposals", "Records that may be one person", "RG TL", About.Scope) with { Path = At("/api/v1/merge-proposals"), Shows = IsName },
        Get("/merge-proposals", "Records that may be one person", "RG TL", About.Scope) with { Path = At("/merge-proposals"), Shows = IsName },
        Post("/api/v1/merge-proposals/{proposal:guid}/apart", "Two records are two persons", "RG TL", About.Person) with
        {
            Path = At("/api/v1/merge-proposals/PROPOSAL/apart"), Tries = Outsiders,
        },
        Post("/api/v1/merges", "Two records are one person", "RG TL", About.Person) with
        {
            Path = At("/api/v1/merges"), Body = world => new { keep = world.Person, gone = world.Partner }, Allows = _ => false,
        },
        Post("/api/v1/merges/{merge:guid}/undo", "They were two after all", "RG TL", About.Person) with
        {
            Path = At("/api/v1/merges/MERGE/undo"), Tries = Outsiders,
        },
    ];

    private static readonly EndpointRow[] Receiving =
    [
        Post("/api/v1/command/klantprofielen", "Only the import command: the secret of the data directory is asked", Everybody, About.Nobody) with
        {
            Path = At("/api/v1/command/klantprofielen"),
        },
        Get("/api/v1/klantprofielen", "What came in", "RG TL", About.Scope) with { Path = At("/api/v1/klantprofielen"), Shows = IsName },
        Post("/api/v1/klantprofielen", "A klantprofiel comes in as a file", "RG TL", About.Nobody) with { Path = At("/api/v1/klantprofielen") },
        Get("/api/v1/persons/{person:guid}/klantprofiel", "What the klantprofiel says", "RG TL", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/klantprofiel"), Shows = c => IsName(c) || IsProfile(c),
        },
        Post("/api/v1/persons/{person:guid}/klantprofiel/decisions", "Take over or leave what it says", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/klantprofiel/decisions"), Body = world => new { decisions = new[] { new { proposal = world.Proposed, choice = "Reject" } } },
        },
        Get("/receiving", "What came in", "RG TL", About.Scope) with { Path = At("/receiving"), Shows = IsName },
        Get("/persons/{person:guid}/klantprofiel", "What the klantprofiel says", "RG TL", About.Person) with
        {
            Path = At("/persons/PERSON/klantprofiel"), Shows = c => IsName(c) || IsProfile(c),
        },
    ];

    private static FormUrlEncodedContent Words(string field) => new([KeyValuePair.Create(field, Typed)]);

    private static bool Outsiders(Who? who) => who?.IsInvolved != true;

    private static bool Facts(Canary canary) => canary.Key.Length > 0;

    private static bool IsProfile(Canary canary) => canary == Canaries.ProfileValue || canary == Canaries.ProfileLine;

    private static bool Self(Who who) => who.Relation == Relation.Involved;
}
