using Meedoen.Dossiers;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private const string Register = "WC TA JC VW ON ED WG";

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
        Get("/attendance", "The register of a day: who was there", Register, About.Scope) with { Path = At("/attendance") },
        Get("/api/v1/attendance", "The register of a day, for programs", Register, About.Scope) with { Path = At("/api/v1/attendance") },
        Post("/api/v1/attendance", "Write down who was there", "RG " + Register, About.Person) with
        {
            Path = At("/api/v1/attendance"), Body = world => new { on = "2026-11-23", lines = new[] { new { person = world.Person } } }, Allows = Writes(Rubric.R11),
        },
        Get("/persons/{person:guid}/attendance", "When somebody was there", "RG TL WC ON ED VW TA JC WG", About.Person) with
        {
            Path = At("/persons/PERSON/attendance"), Shows = canary => canary == Canaries.Practised, Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R11),
        },
        Get("/api/v1/persons/{person:guid}/attendance", "When somebody was there, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/attendance"), Shows = canary => canary == Canaries.Practised, Allows = who => Oracle.MayKnowOf(who.Role, Rubric.R11),
        },
        Get("/me/channel", "How the participant gets codes and reminders", "KL", About.Nobody) with { Path = At("/me/channel") },
        Put("/api/v1/me/channel", "Choose text messages or mail", "KL", About.Nobody) with { Path = At("/api/v1/me/channel") },
        Post("/api/v1/me/channel/confirmed", "Prove that a number is one's own", "KL", About.Nobody) with { Path = At("/api/v1/me/channel/confirmed") },
        Get("/me/attendance", "The participant's own lessons", "KL", About.Nobody) with { Path = At("/me/attendance") },
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
        Get("/api/v1/persons/{person:guid}/competences", "What somebody can, for programs", "RG TL WC JC", About.Person) with { Path = At("/api/v1/persons/PERSON/competences") },
        Get("/persons/{person:guid}/competence", "What somebody can", "RG TL WC JC", About.Person) with { Path = At("/persons/PERSON/competence"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/competence-report", "Take in a competence report", "RG WC", About.Person) with { Path = At("/api/v1/persons/PERSON/competence-report") },
        Get("/api/v1/persons/{person:guid}/plan", "The plan, for programs", SignedIn, About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/plan"), Allows = who => Oracle.MayRead(who.Role, Rubric.R10),
        },
        Get("/persons/{person:guid}/plan", "The plan", "RG TL WC ON JC", About.Person) with { Path = At("/persons/PERSON/plan"), Shows = IsName },
        Get("/persons/{person:guid}/plan/goals/{goal:guid?}", "Add or change a goal", "RG WC", About.Person) with { Path = At("/persons/PERSON/plan/goals"), Shows = IsName },
        Post("/api/v1/persons/{person:guid}/plan/goals", "Add a goal", "RG WC", About.Person) with { Path = At("/api/v1/persons/PERSON/plan/goals") },
        Put("/api/v1/persons/{person:guid}/plan/goals/{goal:guid}", "Change a goal", "RG WC", About.Person) with
        {
            Path = At($"/api/v1/persons/PERSON/plan/goals/{Guid.Empty}"), Allows = _ => false,
        },
        Post("/api/v1/persons/{person:guid}/plan/settled", "Settle the plan", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/plan/settled") },
        Post("/api/v1/persons/{person:guid}/plan/lesson-offer", "Decide on the language school that is offered", "RG", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/plan/lesson-offer"),
        },
        Get("/api/v1/team/advice-followed", "How often the advice about a school is followed", "TL", About.Nobody) with { Path = At("/api/v1/team/advice-followed") },
        Put("/api/v1/persons/{person:guid}/plan/topics", "Tick what was discussed", "RG", About.Person) with { Path = At("/api/v1/persons/PERSON/plan/topics") },
        Post("/api/v1/me/plan/answer", "Agree with the own plan, or remark", "KL", About.Nobody) with { Path = At("/api/v1/me/plan/answer") },
        Get("/me/plan", "The participant's own plan", "KL", About.Nobody) with { Path = At("/me/plan") },
        Get("/admin/interview-topics", "Keep the topics of the interview", "FB", About.Nobody) with { Path = At("/admin/interview-topics") },
        Post("/api/v1/interview-topics", "Add a topic", "FB", About.Nobody) with { Path = At("/api/v1/interview-topics") },
        Put("/api/v1/interview-topics/{id:guid}", "Change a topic", "FB", About.Nobody) with { Path = At($"/api/v1/interview-topics/{Guid.Empty}") },
        Get("/me/language", "The participant's own Dutch", "KL", About.Nobody) with { Path = At("/me/language") },
        Post("/api/v1/persons/{person:guid}/language-tests", "Record a language test", "RG TA", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/language-tests"), Allows = Writes(Rubric.R4),
        },
        Get("/persons/{person:guid}/language/test/{test:guid}", "Put a language test right", "RG TA", About.Person) with
        {
            Path = At($"/persons/PERSON/language/test/{Guid.Empty}"), IsAbsent = true, Allows = Writes(Rubric.R4),
        },
        Post("/api/v1/persons/{person:guid}/language-tests/{test:guid}/correction", "Put a language test right", "RG TA", About.Person) with
        {
            Path = At($"/api/v1/persons/PERSON/language-tests/{Guid.Empty}/correction"), IsAbsent = true, Allows = Writes(Rubric.R4),
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
