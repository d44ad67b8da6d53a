using Meedoen.Dossiers;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] Journeys =
    [
        Get("/api/v1/caseload", "The caseload", "RG TL GM", About.Scope) with { Path = At("/api/v1/caseload"), Shows = IsName },
        Get("/caseload", "The caseload", "RG TL GM", About.Scope) with { Path = At("/caseload"), Shows = IsName },
        Get("/api/v1/today", "What to do today", Staff, About.Scope) with { Path = At("/api/v1/today") },
        Get("/today", "What to do today", Staff, About.Scope) with { Path = At("/today") },
        Get("/api/v1/persons/expected", "Who is expected", "RG TL", About.Scope) with { Path = At("/api/v1/persons/expected") },
        Get("/before-arrival", "Who is expected", "RG TL", About.Scope) with { Path = At("/before-arrival") },
        Get("/before-arrival/{person:guid}", "Couple or send elsewhere", "RG", About.Person) with { Path = At("/before-arrival/PERSON") },
        Get("/persons/{person:guid}/settle", "Lives in the municipality, and who came along", "RG", About.Person) with { Path = At("/persons/PERSON/settle") },
        Get("/template-moves", "What newer versions would change for one's own people", "RG TL", About.Scope) with { Path = At("/template-moves") },
        Get("/api/v1/persons/{person:guid}/journeys", "The journeys of a person", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/journeys"), Shows = c => c == Canaries.StepTitle, Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R10),
        },
        Post("/api/v1/persons/{person:guid}/enrolments", "Begin a journey", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/enrolments"), Allows = Writes(Rubric.R10) },
        Post("/api/v1/persons/{person:guid}/settle", "Somebody lives in the municipality", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/settle") },
        Post("/api/v1/persons/{person:guid}/link", "Couple an expected person", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/link") },
        Post("/api/v1/persons/{person:guid}/elsewhere", "Goes to another municipality", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/elsewhere") },
        Put("/api/v1/settings/forget-term", "After how many days is forgotten", "FB", About.Nobody) with { Path = At("/api/v1/settings/forget-term") },
        Put("/api/v1/settings/answer-term", "After how many days answers are destroyed after a no", "FB", About.Nobody) with { Path = At("/api/v1/settings/answer-term") },
        Enrolment("aftercare/{number:int}", "aftercare/1", "An aftercare contact") with { IsAbsent = true },
        Enrolment("patience", "patience", "Begin to wait"),
        Enrolment("patience/contact", "patience/contact", "A contact while waiting"),
        Enrolment("patience/end", "patience/end", "End waiting"),
        Enrolment("phases/{phase}/schedule", "phases/PHASE/schedule", "Plan a phase"),
        Enrolment("route", "route", "Choose a route"),
        Enrolment("state", "state", "Move the enrolment"),
        Enrolment("steps", "steps", "Add a step", "RG WC"),
        Enrolment("steps/{step}/hold-up", "steps/STEP/hold-up", "A step is held up", "RG WC"),
        Enrolment("steps/{step}/move", "steps/STEP/move", "Move a step", "RG WC"),
        Enrolment("steps/{step}/open", "steps/STEP/open", "Open a step early", "RG WC"),
        Enrolment("steps/{step}/reopen", "steps/STEP/reopen", "Open a step again", "RG WC"),
        Enrolment("steps/{step}/skip", "steps/STEP/skip", "Skip a step", "RG WC"),
        Enrolment("decisions/{decision}/words", "decisions/werk-of-school/words", "Give one's word for a decision", SignedIn) with { Allows = Writes(Rubric.R16) },
        Enrolment("decisions/{decision}", "decisions/werk-of-school", "Take a decision", "RG WC") with { Allows = Writes(Rubric.R16) },
        Enrolment("gates/{precondition}/lift", "gates/kinderopvang/lift", "Lift a gate") with { IsAbsent = true },
        Enrolment("phases/{phase}/close", "phases/PHASE/close", "Close a phase"),
        Enrolment("outcomes/{outcome}", "outcomes/studie", "Record an outcome"),
        Enrolment("obligation/exception", "obligation/exception", "Except from the obligation"),
        Enrolment("edition", "edition", "Take part in a pilot"),
        Enrolment("steps/{step}/complete", "steps/STEP/complete", "A step is done", SignedIn),
    ];

    private static readonly EndpointRow[] Versions =
    [
        Get("/admin/templates/new", "Bring in a version of an approach", "FB", About.Nobody) with { Path = At("/admin/templates/new") },
        Get("/admin/templates/{template}/versions", "The versions of an approach", "FB", About.Nobody) with { Path = At("/admin/templates/har-klantreis/versions") },
        Get("/admin/templates/{template}/move", "What moving journeys would change", "FB", About.Nobody) with { Path = At("/admin/templates/har-klantreis/move?from=3&to=4") },
        Get("/admin/templates/{template}/editions", "The pilots of an approach", "FB", About.Nobody) with { Path = At("/admin/templates/har-klantreis/editions") },
        Get("/admin/editions/{edition:guid}", "One pilot", "FB", About.Nobody) with { Path = At($"/admin/editions/{Guid.Empty}") },
        Get("/admin/calendar", "When lessons pause", "FB", About.Nobody) with { Path = At("/admin/calendar") },
        Get("/api/v1/settings/calendar", "When lessons pause", "FB", About.Nobody) with { Path = At("/api/v1/settings/calendar") },
        Put("/api/v1/settings/calendar", "Set when lessons pause", "FB", About.Nobody) with { Path = At("/api/v1/settings/calendar") },
        Get("/api/v1/templates/{template}/editions", "The pilots of an approach", "FB RG", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/editions") },
        Post("/api/v1/templates/{template}/editions", "Prepare a pilot", "FB", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/editions") },
        Get("/api/v1/editions/{edition:guid}", "One pilot", "FB", About.Nobody) with { Path = At($"/api/v1/editions/{Guid.Empty}") },
        Edition("start", "Start a pilot"), Edition("interim", "Freeze the interim balance"), Edition("close", "Close a pilot"),
        Edition("lessons", "Note a lesson"), Edition("follow-up", "Prepare the next pilot"),
        Post("/api/v1/templates", "Bring in a version of an approach", "FB", About.Nobody) with { Path = At("/api/v1/templates") },
        Get("/api/v1/templates/{template}/versions", "The versions of an approach", "FB", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/versions") },
        Get("/api/v1/templates/{template}/versions/{version:int}", "Take an approach along", "FB", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/versions/3") },
        Post("/api/v1/templates/{template}/versions/{version:int}/publish", "Publish a version", "FB", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/versions/3/publish") },
        Get("/api/v1/templates/{template}/moves/{from:int}/{to:int}", "What moving journeys would change", "FB", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/moves/3/4") },
        Post("/api/v1/templates/{template}/moves", "Move journeys", "FB", About.Nobody) with { Path = At("/api/v1/templates/har-klantreis/moves") },
        Get("/api/v1/templates/{template}/moves/{from:int}/{to:int}/people", "What moving would change for one's own people", "RG TL", About.Scope) with
        {
            Path = At("/api/v1/templates/har-klantreis/moves/3/4/people"), IsAbsent = true,
        },
    ];

    private const string Staff = "RG TL WC IC ON ED VW TA JC ZP AZ";

    private static readonly EndpointRow[] Route =
    [
        Get("/persons/{person:guid}/route", "The route of a person", SignedIn, About.Person) with
        {
            Path = At("/persons/PERSON/route"), Shows = c => IsName(c) || c == Canaries.StepTitle, Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R10),
        },
        Get("/persons/{person:guid}/route/print", "The route on paper", SignedIn, About.Person) with
        {
            Path = At("/persons/PERSON/route/print"), Shows = IsName, Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R10),
        },
        Get("/persons/{person:guid}/route/{enrolment:guid}/steps/{step}", "One step of the route", SignedIn, About.Person) with
        {
            Path = At("/persons/PERSON/route/ENROLMENT/steps/ADDED"), Shows = c => c == Canaries.StepTitle || c == Canaries.SkipReason || IsName(c),
            Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R10) && Oracle.Cell(who.Role, Rubric.R10) != "kt",
        },
        Get("/persons/{person:guid}/route/{enrolment:guid}/decisions/{decision}", "A decision moment", SignedIn, About.Person) with
        {
            Path = At("/persons/PERSON/route/ENROLMENT/decisions/werk-of-school"),
            Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R10) && Oracle.MayKnowOf(who.Role, Rubric.R16),
        },
        Get("/persons/{person:guid}/route/{enrolment:guid}/add-step", "Add a step of one's own", "RG WC", About.Person) with
        {
            Path = At("/persons/PERSON/route/ENROLMENT/add-step"), Shows = IsName, Allows = Writes(Rubric.R10),
        },
        Get("/persons/{person:guid}/route/{enrolment:guid}/phases", "Phases, gates and outcomes", "RG", About.Person) with
        {
            Path = At("/persons/PERSON/route/ENROLMENT/phases"),
        },
        Get("/persons/{person:guid}/route/{enrolment:guid}/care", "Waiting, aftercare and letting go", "RG", About.Person) with
        {
            Path = At("/persons/PERSON/route/ENROLMENT/care"), Shows = IsName,
        },
        Get("/me/route", "The participant's own route", "KL", About.Nobody) with { Path = At("/me/route"), Shows = c => c == Canaries.StepTitle, Allows = Self },
    ];

    private static EndpointRow Edition(string path, string purpose) =>
        Post($"/api/v1/editions/{{edition:guid}}/{path}", purpose, "FB", About.Nobody) with { Path = At($"/api/v1/editions/{Guid.Empty}/{path}") };

    private static EndpointRow Enrolment(string pattern, string path, string purpose, string admits = "RG") =>
        Post($"/api/v1/enrolments/{{enrolment:guid}}/{pattern}", purpose, admits, About.Person) with
        {
            Path = At($"/api/v1/enrolments/ENROLMENT/{path}"),
            Allows = Writes(Rubric.R10),
        };
}
