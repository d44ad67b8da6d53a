using Meedoen.Dossiers;
using Meedoen.Parties;

namespace Meedoen.Tests.Rights;

/// <summary>Every page and endpoint of the application, with who is admitted and what it may show. Typed by hand; a new one needs a row.</summary>
internal static partial class EndpointTable
{
    private const string Everybody = "*";
    private const string SignedIn = "+";

    public static IReadOnlyList<EndpointRow> Rows =>
        [.. Frame, .. SigningIn, .. Administration, .. Team, .. Dossier, .. Documents, .. People, .. Receiving, .. Agenda, .. Journeys, .. Versions, .. Route, .. FirstHalf, .. Assessing, .. Law, .. Intake, .. Letters];

    /// <summary>Besides the endpoints: what their forms ask without a token.</summary>
    public static IReadOnlyList<EndpointRow> Asked =>
    [
        Post("/search", "Find a person by name", SignedIn, About.Scope) with { Path = At("/search"), Body = _ => Words("q"), Shows = IsName },
        Post("/search/suggestions", "Who fits what is typed so far", SignedIn, About.Scope) with
        {
            Path = At("/search/suggestions"), Body = _ => Words("q"), Shows = IsName,
        },
    ];

    /// <summary>Begin of the name, that is typed to find it: words that come back are not found on their own account.</summary>
    private static string Typed => Canaries.Name.Value[..^1];

    private static EndpointRow Get(string pattern, string purpose, string admits, About about) => new("GET", pattern, purpose, admits, about);

    private static EndpointRow Post(string pattern, string purpose, string admits, About about) => new("POST", pattern, purpose, admits, about);

    private static EndpointRow Put(string pattern, string purpose, string admits, About about) => new("PUT", pattern, purpose, admits, about);

    private static Func<RightsWorld, string> At(string path) => world => path
        .Replace("PERSON", world.Person.ToString(), StringComparison.Ordinal)
        .Replace("CONVERSATION", world.Conversation.ToString(), StringComparison.Ordinal)
        .Replace("INVOLVEMENT", world.Involvement.ToString(), StringComparison.Ordinal)
        .Replace("ENROLMENT", world.Enrolment.ToString(), StringComparison.Ordinal)
        .Replace("ADDED", world.Added, StringComparison.Ordinal)
        .Replace("STEP", world.Step, StringComparison.Ordinal)
        .Replace("PHASE", world.Phase, StringComparison.Ordinal)
        .Replace("BOOKING", world.Booking.ToString(), StringComparison.Ordinal)
        .Replace("NOTICE", world.Notice.ToString(), StringComparison.Ordinal)
        .Replace("DOCUMENT", world.Document.ToString(), StringComparison.Ordinal)
        .Replace("PROPOSAL", world.Proposal.ToString(), StringComparison.Ordinal)
        .Replace("MERGE", world.Merge.ToString(), StringComparison.Ordinal)
        .Replace("FEED", world.Feed, StringComparison.Ordinal);

    private static Func<Who, bool> Writes(params Rubric[] rubrics) => who => rubrics.Any(r => Oracle.MayWrite(who.Role, r));

    private static bool IsName(Canary canary) => canary == Canaries.Name;

    private static readonly EndpointRow[] Frame =
    [
        Get("/", "Home: the page of the role", Everybody, About.Nobody) with { Path = At("/") },
        Get("/roles", "Choose the role to work in", SignedIn, About.Nobody) with { Path = At("/roles") },
        Get("/demo", "Demo only: who one can be, and the clock", Everybody, About.Nobody) with { Path = At("/demo"), ListsPersonas = true },
        Get("/demo/sign-in", "Demo only: become a persona", Everybody, About.Nobody) with { Path = At("/demo/sign-in") },
        Get("/sign-in", "Sign in", Everybody, About.Nobody) with { Path = At("/sign-in") },
        Get("/sign-in/again", "Sign in again after a session ended", Everybody, About.Nobody) with { Path = At("/sign-in/again") },
        Get("/invitation/{link?}", "Accept an invitation", Everybody, About.Nobody) with { Path = At("/invitation/none") },
        Get("/api/v1/photos/{account:guid}", "The photo of a colleague, which participants see too", SignedIn, About.Nobody) with { Path = At($"/api/v1/photos/{Guid.Empty}") },
        Put("/api/v1/me/photo", "Give one's own photo", SignedIn, About.Nobody) with { Path = At("/api/v1/me/photo") },
        new("DELETE", "/api/v1/me/photo", "Take one's own photo away", SignedIn, About.Nobody) { Path = At("/api/v1/me/photo") },
        Post("/demo/clock", "Demo only: move the clock", Everybody, About.Nobody) with { Path = At("/demo/clock") },
        Post("/sign-out", "End the session", Everybody, About.Nobody) with { Path = At("/sign-out"), Tries = who => who is null },
        Post("/language", "Choose a language", Everybody, About.Nobody) with { Path = At("/language") },
        Get("/preferences/{kind}/{value}", "Choose language or light", Everybody, About.Nobody) with { Path = At("/preferences/language/nl") },
        Get("/css/site.css", "Style sheet", Everybody, About.Nobody) with { Path = At("/css/site.css") },
        Get("/error/{status:int?}", "What went wrong", Everybody, About.Nobody) with { Path = At("/error/404") },
        Get("/openapi/{documentName}.json", "The description of the API", Everybody, About.Nobody) with { Path = At("/openapi/v1.json") },
        Get("/health/live", "Whether it lives", Everybody, About.Nobody) with { Path = At("/health/live") },
        Get("/health/ready", "Whether it is ready", Everybody, About.Nobody) with { Path = At("/health/ready") },
        Get("/styleguide", "How pages look", Everybody, About.Nobody) with { Path = At("/styleguide") },
        Get("/styleguide/route-map", "How maps look", Everybody, About.Nobody) with { Path = At("/styleguide/route-map") },
        Post("/api/v1/command/tenants", "The command line, with that secret: make a tenant", Everybody, About.Nobody) with { Path = At("/api/v1/command/tenants") },
        Post("/api/v1/command/audit-checks", "The command line, with that secret: check the audit trail", Everybody, About.Nobody) with { Path = At("/api/v1/command/audit-checks") },
        Get("/api/v1/municipalities", "The municipalities of the tenant, to choose from", SignedIn, About.Nobody) with { Path = At("/api/v1/municipalities") },
        Get("/notifications/{id:guid}", "Go to what a notification is about; only one's own", SignedIn, About.Scope) with
        {
            Path = At("/notifications/NOTICE"), Tries = who => who is not { Role: AccessRole.CaseOwner, Relation: Relation.Involved }, Allows = _ => false,
        },
        Post("/api/v1/notifications/{id:guid}/done", "Dismiss one's own notification", SignedIn, About.Scope) with
        {
            Path = At("/api/v1/notifications/NOTICE/done"), Tries = who => who is not { Role: AccessRole.CaseOwner, Relation: Relation.Involved }, Allows = _ => false,
        },
    ];
}
