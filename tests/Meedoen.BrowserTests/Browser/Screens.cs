using Xunit;

namespace Meedoen.BrowserTests.Browser;

/// <summary>
/// Every page of the application, as somebody who may see it. A page that is not on this list fails a test; so does a page
/// on this list that is no longer there.
/// </summary>
public static class Screens
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<Screen> All { get; } =
    [
        new("demo", "demo", null),
        new("demo-sign-in", "demo/sign-in", null),
        new("home", "", "meryem-aslan"),
        new("home-team-lead", "", "karin-dijkman"),
        new("home-volunteer", "", "gerda-smit"),
        new("home-administrator", "", "ruben-maas"),
        new("home-policy", "", "nico-terpstra"),
        new("home-privacy", "", "elise-verhagen"),
        new("home-official", "", "mirjam-post"),
        new("home-employer", "", "sjoerd-timmer"),
        new("sign-in", "sign-in", null),
        new("sign-in-code", "sign-in/code", null),
        new("account", "account", "ruben-maas"),
        new("participant-access", "persons/{person:guid}/account", "meryem-aslan", c => $"/persons/{c.Hanan}/account"),
        new("invitation", "invitation/{link?}", null, c => $"/invitation/{c.Invitation}"),
        new("roles", "roles", "meryem-aslan"),
        new("error-404", "error/{status:int?}", null, _ => "/error/404") { Status = 404 },
        new("styleguide", "styleguide", null),
        new("styleguide-maps", "styleguide/route-map", null),
        new("today", "today", "meryem-aslan"),
        new("today-empty", "today", "gerda-smit"),
        new("caseload", "caseload", "meryem-aslan"),
        new("caseload-empty", "caseload", "mirjam-post"),
        new("my-people", "my-people", "gerda-smit"),
        new("my-people-empty", "my-people", "lies-bakker"),
        new("register", "persons/new", "meryem-aslan"),
        new("team-lead", "team", "karin-dijkman"),
        new("access-log", "privacy/access-log", "elise-verhagen"),
        new("accounts", "admin/accounts", "ruben-maas"),
        new("administration-account", "admin/accounts/{account:guid}", "ruben-maas", c => $"/admin/accounts/{c.Volunteer}"),
        new("organisations", "admin/organisations", "ruben-maas"),
        new("sharing", "admin/sharing/{role?}", "ruben-maas", _ => "/admin/sharing"),
        new("sharing-role", "admin/sharing/{role?}", "ruben-maas", _ => "/admin/sharing/TA"),
        new("own-questions", "admin/own-questions", "ruben-maas"),
        new("own-question-new", "admin/own-questions/question", "ruben-maas", _ => "/admin/own-questions/question?rubric=R9"),
        new("own-question", "admin/own-questions/question", "ruben-maas", _ => "/admin/own-questions/question?key=" + Cast.OwnQuestion),
        new("settings", "admin/settings", "ruben-maas"),
        new("templates", "admin/templates", "ruben-maas"),
        new("template-new", "admin/templates/new", "ruben-maas"),
        new("editions", "admin/templates/{template}/editions", "ruben-maas", _ => "/admin/templates/har-klantreis/editions"),
        new("edition", "admin/editions/{edition:guid}", "ruben-maas", c => $"/admin/editions/{c.Edition}"),
        new("calendar", "admin/calendar", "ruben-maas"),
        new("template-versions", "admin/templates/{template}/versions", "ruben-maas", _ => "/admin/templates/har-klantreis/versions"),
        new("template-move", "admin/templates/{template}/move", "ruben-maas", _ => "/admin/templates/har-klantreis/move?from=3&to=4"),
        new("template", "admin/templates/{id}/{version:int}", "karin-dijkman", _ => "/admin/templates/har-klantreis/3"),
        new("search", "search", "meryem-aslan"),
        new("merge-proposals", "merge-proposals", "meryem-aslan"),
        new("receiving", "receiving", "meryem-aslan"),
        new("klantprofiel", "persons/{person:guid}/klantprofiel", "meryem-aslan", c => $"/persons/{c.Mailed}/klantprofiel"),
        new("before-arrival", "before-arrival", "meryem-aslan"),
        new("before-arrival-decide", "before-arrival/{person:guid}", "meryem-aslan", c => $"/before-arrival/{c.Fatou}"),
        new("settle", "persons/{person:guid}/settle", "meryem-aslan", c => $"/persons/{c.Hanan}/settle"),
        new("template-moves", "template-moves", "meryem-aslan"),
        new("conversations", "conversations", "meryem-aslan"),
        new("conversation-planned", "conversations/{id:guid}", "meryem-aslan", c => $"/conversations/{c.Planned}"),
        new("conversation-today", "conversations/{id:guid}", "meryem-aslan", c => $"/conversations/{c.Today}"),
        new("conversation-plan", "persons/{person:guid}/conversations/plan", "meryem-aslan", c => $"/persons/{c.Hanan}/conversations/plan"),
        new("notification", "notifications/{id:guid}", "meryem-aslan", c => c.Notice),
        new("dossier", "persons/{person:guid}", "meryem-aslan", c => $"/persons/{c.Hanan}"),
        new("dossier-expected", "persons/{person:guid}", "meryem-aslan", c => $"/persons/{c.Fatou}"),
        new("form", "persons/{person:guid}/forms/{form}", "meryem-aslan", c => $"/persons/{c.Hanan}/forms/introduction"),
        new("form-contribution", "persons/{person:guid}/forms/{form}", "gerda-smit", c => $"/persons/{c.Hanan}/forms/contribution"),
        new("consent", "persons/{person:guid}/consent", "meryem-aslan", c => $"/persons/{c.Hanan}/consent"),
        new("documents", "persons/{person:guid}/documents", "meryem-aslan", c => $"/persons/{c.Hanan}/documents"),
        new("person-access-log", "persons/{person:guid}/access-log", "meryem-aslan", c => $"/persons/{c.Hanan}/access-log"),
        new("team", "persons/{person:guid}/team", "meryem-aslan", c => $"/persons/{c.Hanan}/team"),
        new("route", "persons/{person:guid}/route", "meryem-aslan", c => $"/persons/{c.Hanan}/route"),
        new("route-print", "persons/{person:guid}/route/print", "meryem-aslan", c => $"/persons/{c.Hanan}/route/print") { DutchAlways = true },
        new("route-care", "persons/{person:guid}/route/{enrolment:guid}/care", "meryem-aslan", c => $"/persons/{c.Hanan}/route/{c.Enrolment}/care"),
        new("route-add-step", "persons/{person:guid}/route/{enrolment:guid}/add-step", "meryem-aslan", c => $"/persons/{c.Hanan}/route/{c.Enrolment}/add-step"),
        new("route-phases", "persons/{person:guid}/route/{enrolment:guid}/phases", "meryem-aslan", c => $"/persons/{c.Hanan}/route/{c.Enrolment}/phases"),
        new("decision", "persons/{person:guid}/route/{enrolment:guid}/decisions/{decision}", "meryem-aslan", c => $"/persons/{c.Hanan}/route/{c.Enrolment}/decisions/werk-of-school"),
        new("step", "persons/{person:guid}/route/{enrolment:guid}/steps/{step}", "meryem-aslan", c => $"/persons/{c.Hanan}/route/{c.Enrolment}/steps/taaltoets"),
        new("language", "persons/{person:guid}/language", "meryem-aslan", c => $"/persons/{c.Hanan}/language"),
        new("language-test", "persons/{person:guid}/language/test", "meryem-aslan", c => $"/persons/{c.Hanan}/language/test"),
        new("language-correct", "persons/{person:guid}/language/test/{test:guid}", "meryem-aslan", c => c.Test),
        new("preconditions", "persons/{person:guid}/preconditions", "meryem-aslan", c => $"/persons/{c.Hanan}/preconditions"),
        new("competence", "persons/{person:guid}/competence", "meryem-aslan", c => $"/persons/{c.Hanan}/competence"),
        new("plan", "persons/{person:guid}/plan", "meryem-aslan", c => $"/persons/{c.Hanan}/plan"),
        new("plan-goal", "persons/{person:guid}/plan/goals/{goal:guid?}", "meryem-aslan", c => $"/persons/{c.Hanan}/plan/goals"),
        new("terms", "persons/{person:guid}/terms", "meryem-aslan", c => $"/persons/{c.Hanan}/terms?why=term"),
        new("terms-record", "persons/{person:guid}/terms/record/{kind?}", "meryem-aslan", c => $"/persons/{c.Hanan}/terms/record"),
        new("terms-record-exam", "persons/{person:guid}/terms/record/{kind?}", "meryem-aslan", c => $"/persons/{c.Hanan}/terms/record/exam"),
        new("terms-what-if", "persons/{person:guid}/terms/what-if", "meryem-aslan", c => $"/persons/{c.Hanan}/terms/what-if"),
        new("term-warnings", "admin/term-warnings", "ruben-maas"),
        new("me-terms", "me/terms", "hanan-aziz"),
        new("interview-topics", "admin/interview-topics", "ruben-maas"),
        new("me-plan", "me/plan", "hanan-aziz"),
        new("language-schools", "admin/language-providers", "ruben-maas"),
        new("me-language", "me/language", "hanan-aziz"),
        new("me", "me", "hanan-aziz"),
        new("me-route", "me/route", "hanan-aziz"),
        new("me-appointments", "me/appointments", "hanan-aziz"),
        new("me-report", "me/appointments/{id:guid}", "hanan-aziz", c => $"/me/appointments/{c.Held}"),
        new("me-file", "me/file", "hanan-aziz"),
        new("me-form", "persons/{person:guid}/forms/{form}", "hanan-aziz", c => $"/persons/{c.Hanan}/forms/about-me"),
        new("me-consent", "persons/{person:guid}/consent", "hanan-aziz", c => $"/persons/{c.Hanan}/consent"),
        new("me-access-log", "me/access-log", "hanan-aziz"),
    ];

    /// <summary>Pages that only answer a form or another site; each has a test of its own.</summary>
    public static IReadOnlyList<string> ByForm { get; } = ["sign-in/again", "sign-in/with/{provider}", "sign-in/returned", "search/suggestions"];

    /// <summary>The list for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    /// <summary>The page with this name.</summary>
    public static Screen Of(string name) => All.First(s => s.Name == name);
}
