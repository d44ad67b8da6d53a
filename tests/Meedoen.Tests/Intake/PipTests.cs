using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;
using Meedoen.Tests.Plans;
using Xunit;

namespace Meedoen.Tests.Intake;

/// <summary>The plan for integration and participation (PIP): drafted, checked, decided once, changed with a reason, read by the participant.</summary>
public sealed class PipTests
{
    [Theory, OnBothDatabases]
    public async Task From_the_draft_to_the_decision_by_the_pages(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananTookIn();
        await meryem.AddGoal(hanan, "Kan zich voorstellen", "Weeks", "2027-01-29");
        var page = (await meryem.Open($"/persons/{hanan}/pip")).ShouldSay("Laatste dag").ShouldSay("18 jan 2027").ShouldSay("Er is nog geen concept");

        var form = (await page.Follow("Maak het plan")).ShouldBeOk().ShouldSay("B1 lijkt haalbaar.").ShouldSay("Kan zich voorstellen");
        Assert.Equal(("12", "40"), (form.Form("Bewaar en controleer").Value("Uren PVT"), form.Form("Bewaar en controleer").Value("Uren MAP")));
        var checkedOnce = await form.Form("Bewaar en controleer").Choose("Leerroute", "B1-route").Fill("Ondersteuning en begeleiding", "Gerda oefent elke week.").Submit();
        checkedOnce.ShouldBeOk().ShouldSay("Het concept is bewaard").ShouldSay("Vul de uren van de leerroute in").ShouldSay("Leg uit waarom deze leerroute")
            .ShouldSay("Vul het aantal voortgangsgesprekken in").ShouldSay("wat er is afgesproken over ontzorgen");
        (await (await meryem.Open($"/persons/{hanan}/pip")).Form("Neem het besluit").Fill("Dagtekening van het plan", "2026-11-23").Fill("Bekendgemaakt op", "2026-11-23").Submit())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Vul de uren van de leerroute in");

        (await checkedOnce.Form("Bewaar en controleer").Fill("Uren van de leerroute", "600").Fill("Participatieverklaring (PVT)", "Bezoek aan het gemeentehuis")
            .Fill("Module arbeidsmarkt en participatie (MAP)", "Stage").Fill("Aantal voortgangsgesprekken", "4").Fill("Ontzorgen", "Huur, zes maanden")
            .Fill("Waarom deze leerroute", "B1 is haalbaar").Fill("Waarom niet een andere leerroute", "Wil werken").Submit()).ShouldBeOk();
        var ready = (await meryem.Open($"/persons/{hanan}/pip")).ShouldSay("Niets staat het besluit in de weg");
        (await ready.Form("Neem het besluit").Fill("Dagtekening van het plan", "2026-11-23").Fill("Bekendgemaakt op", "2026-11-23").Submit()).ShouldBeOk()
            .ShouldSay("Het besluit is genomen").ShouldSay("Versie 1, dagtekening 23 november 2026, besloten door Meryem Aslan").ShouldSay("bezwaar maken tot en met 4 januari 2027")
            .ShouldSay("Kan zich voorstellen").ShouldSay("B1 is haalbaar");

        Assert.Equal("met", (await meryem.Terms(hanan))["pip"].Say("state"));
        Assert.Equal(["decision", "pip"], await Noted(meryem, hanan, "pip", "decision"));
        (await meryem.Open($"/persons/{hanan}/forms/support-plan")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task Everything_that_DUO_refuses_and_the_law_wants_is_a_sentence_with_what_to_do(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananTookIn();
        foreach (var (field, value, code) in new (string, object?, string)[]
        {
            ("route", null, "pip.plan-no-route"), ("support", "", "pip.plan-no-support"), ("pvt", "", "pip.plan-no-pvt"), ("pvtHours", null, "pip.plan-no-pvt"),
            ("map", "", "pip.plan-no-map"), ("mapHours", null, "pip.plan-no-map"), ("hours", null, "pip.plan-no-intensity"), ("progressTalks", null, "pip.plan-no-talks"),
            ("unburdening", "", "pip.plan-no-unburdening"), ("reasons", "", "pip.plan-no-reasons"), ("otherRoutes", " ", "pip.plan-no-reasons"),
            ("level", "a2", "pip.duo-a2-in-first-plan"),
        })
        {
            (await meryem.Draft(hanan, (field, value))).ShouldBeOk();
            Assert.Equal([code], await meryem.Obstacles(hanan));
            Assert.Equal(code, (await meryem.Decide(hanan, "2026-11-23")).RefusalCode);
        }

        await meryem.Draft(hanan, ("route", "O"), ("level", "a2"));
        Assert.Equal(["pip.duo-a2-in-education"], await meryem.Obstacles(hanan));
        await meryem.Draft(hanan, ("route", "Z"), ("level", "b1"));
        Assert.Equal(["pip.duo-b1-in-self-reliance"], await meryem.Obstacles(hanan));
        (await meryem.Draft(hanan)).ShouldBeOk();
        Assert.Empty(await meryem.Obstacles(hanan));
        Assert.Equal("pip.dated-before-intake", (await meryem.Decide(hanan, "2026-11-22")).RefusalCode);
        Assert.Equal("pip.dated", (await meryem.Decide(hanan, "2026-11-24")).RefusalCode);
        Assert.Equal("pip.known-on", (await meryem.Decide(hanan, "2026-11-23", knownOn: "2026-11-22")).RefusalCode);
        await meryem.FillForm(hanan, "intake", ("settled-on", "2026-12-01"));
        Assert.Contains("duo-before-settling", (await meryem.Decide(hanan, "2026-11-23")).ShouldBe(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_family_migrant_has_no_hours_and_a_parent_of_young_children_has_agreements(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananCame();
        await meryem.AskEverything(hanan);
        await meryem.FillForm(hanan, "diagnosis", ("children-situation", "Lina gaat naar de voorschool"));
        (await meryem.Conclude(hanan, "2026-11-23", youngChildren: true)).ShouldBeOk();
        await meryem.FillForm(hanan, "duo", ("duo-target-group", "family-reunification"));

        await meryem.Draft(hanan, ("unburdening", ""));
        Assert.Equal(["pip.plan-intensity-not-allowed", "pip.plan-no-early-education", "pip.duo-intensity-not-allowed"], await meryem.Obstacles(hanan));
        await meryem.Draft(hanan, ("unburdening", ""), ("hours", null), ("earlyEducation", "Lina: vier dagdelen"));
        (await meryem.Decide(hanan, "2026-11-23")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task Without_an_intake_there_is_no_first_plan_and_without_the_act_none_at_all(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananCame();
        (await meryem.Draft(hanan)).ShouldBeOk();
        Assert.Equal("pip.intake-first", (await meryem.Decide(hanan, "2026-11-23")).RefusalCode);
        (await meryem.Open($"/persons/{hanan}/pip")).ShouldSay("Het plan rust op de brede intake");

        await meryem.FillForm(hanan, "intake", ("legal-regime", "participatiewet"));

        Assert.Equal("pip.not-under-act", (await meryem.Draft(hanan)).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_plan_is_a_new_version_with_a_reason_and_the_earlier_one_stays(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananHasPip();
        Assert.Equal("pip.nothing-drafted", (await meryem.Decide(hanan, "2026-11-23", "Anders")).RefusalCode);
        await app.MoveTo("2027-03-01");
        (await meryem.Draft(hanan, ("route", "Z"), ("level", ""))).ShouldBeOk();

        Assert.Equal("pip.change-reason", (await meryem.Decide(hanan, "2027-03-01")).RefusalCode);
        Assert.Equal("pip.duo-before-earlier-plan", (await meryem.Decide(hanan, "2026-11-20", "Schakelen")).RefusalCode);
        (await meryem.Decide(hanan, "2027-03-01", "Schakelen naar de Z-route")).ShouldBeOk();

        var page = (await meryem.Open($"/persons/{hanan}/pip")).ShouldSay("Versie 2").ShouldSay("Versie 1").ShouldSay("Schakelen naar de Z-route");
        Assert.Equal(["B1-route", "Zelfredzaamheidsroute (Z-route)"], page.All("table tbody td"));
        Assert.Equal(["decision", "decision", "pip", "pip"], await Noted(meryem, hanan, "pip", "decision"));
        Assert.Equal("2026-11-23", (await meryem.Terms(hanan))["pip"].Say("doneOn"));
        Assert.Contains("self-reliance-route", (await meryem.Terms(hanan)).Keys);
    }

    [Theory, OnBothDatabases]
    public async Task The_route_changes_within_its_window_and_A2_asks_hours_and_judgement(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();

        await meryem.Draft(hanan, ("route", "Z"));
        Assert.Equal(["pip.window-closed"], await meryem.Obstacles(hanan));
        await meryem.Draft(hanan, ("route", "Z"), ("special", true));
        Assert.Empty(await meryem.Obstacles(hanan));
        await meryem.Draft(hanan, ("level", "a2"));
        Assert.Equal(["pip.hours-short"], await meryem.Obstacles(hanan));
        await meryem.FillForm(hanan, "duo", ("hours-course", "640"));
        Assert.Equal(["pip.scale-down-judgement"], await meryem.Obstacles(hanan));
        await meryem.Draft(hanan, ("level", "a2"), ("effort", true), ("outOfReach", true));
        Assert.Empty(await meryem.Obstacles(hanan));
        (await meryem.Decide(hanan, "2026-11-23")).ShouldBeOk();

        Assert.Equal(["pip", "pip"], await Noted(meryem, hanan, "pip"));
        Assert.Equal("2025-05-06", (await meryem.Terms(hanan))["pip"].Say("doneOn"));
        Assert.Equal("2028-05-06", (await meryem.Terms(hanan))["term"].Say("rulingLastDay"));
    }

    [Theory, OnBothDatabases]
    public async Task After_a_move_the_route_of_the_earlier_plan_is_kept(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        await meryem.Note(hanan, new { kind = "moved-in", on = "2026-11-02" });

        await meryem.Draft(hanan, ("route", "Z"));
        Assert.Equal(["pip.route-must-be-kept"], await meryem.Obstacles(hanan));
        await meryem.Draft(hanan);
        (await meryem.Decide(hanan, "2026-11-23")).ShouldBeOk();

        Assert.Equal("met", (await meryem.Terms(hanan))["pip-after-move"].Say("state"));
    }

    [Theory, OnBothDatabases]
    public async Task Once_decided_the_form_of_the_file_does_not_change_route_hours_or_date(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananHasPip();

        var typed = new Dictionary<string, string[]> { ["learning-route"] = ["z"] };
        var refused = await meryem.PostJson($"/api/v1/persons/{hanan}/forms/support-plan", new { typed, openedAt = (string?)null });

        Assert.Equal("pip.change-by-decision", refused.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        await meryem.FillForm(hanan, "support-plan", ("learning-route", "b"), ("pace", "part-time"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_saves_second_sees_both_and_loses_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var elsewhere = await app.As("meryem-aslan");
        var hanan = await meryem.HananTookIn();
        var second = (await elsewhere.Open($"/persons/{hanan}/pip/draft")).Form("Bewaar en controleer").Fill("Ondersteuning en begeleiding", "Een maatje uit de buurt");
        (await meryem.Draft(hanan)).ShouldBeOk();

        var refused = await second.Submit();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Meryem Aslan heeft dit plan intussen bewaard").ShouldSay("Gerda oefent elke week.");
        Assert.Equal("Een maatje uit de buurt", refused.Form("Bewaar en controleer").Value("Ondersteuning en begeleiding"));
        (await refused.Form("Bewaar en controleer").Submit()).ShouldBeOk();
        Assert.Equal("Een maatje uit de buurt", (await meryem.Pip(hanan)).GetProperty("draft").GetProperty("support").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Two_decisions_at_once_are_one(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var elsewhere = await app.As("meryem-aslan");
        var hanan = await meryem.HananTookIn();
        (await meryem.Draft(hanan)).ShouldBeOk();

        var answers = await Task.WhenAll(meryem.Decide(hanan, "2026-11-23"), elsewhere.Decide(hanan, "2026-11-23"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(["decision", "pip"], await Noted(meryem, hanan, "pip", "decision"));
    }

    [Theory, OnBothDatabases]
    public async Task The_participant_reads_it_in_Dutch_and_Arabic_asks_and_is_answered(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananTookIn();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");
        (await meryem.Draft(hanan, ("ownLanguage", "تتعلمين حتى مستوى B1"))).ShouldBeOk();
        (await participant.Open("/me/pip")).ShouldSay("U hebt nog geen inburgeringsplan").ShouldNotHold("Gerda oefent");
        Assert.Equal("", (await participant.Pip(hanan)).GetProperty("draft").GetProperty("support").GetString());
        (await meryem.Decide(hanan, "2026-11-23")).ShouldBeOk();

        (await participant.Open("/me")).ShouldSay("Uw inburgeringsplan (PIP) is klaar");
        var page = (await (await participant.Open("/me/plan")).Follow("Lees ook uw inburgeringsplan (PIP)")).ShouldBeOk();
        page.ShouldSay("B1-route").ShouldSay("مسار التعلم").ShouldSay("تتعلمين حتى مستوى B1").ShouldSay("Gerda oefent elke week.")
            .ShouldSay("Bezwaar maken kan tot en met 4 januari 2027").ShouldSay("يمكنك الاعتراض حتى");
        Assert.Equal("rtl", page.Document.QuerySelector("div[lang='ar']")!.GetAttribute("dir"));
        (await page.Form("Verstuur").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf uw vraag of opmerking op");
        (await page.Form("Verstuur").Fill("Uw vraag of opmerking", "لماذا 600 ساعة؟").Submit()).ShouldBeOk().ShouldSay("Uw vraag is verstuurd").ShouldSay("لماذا 600 ساعة؟");

        (await meryem.Open("/today")).ShouldSay("Een deelnemer vroeg iets over het PIP");
        (await (await meryem.Open($"/persons/{hanan}/pip")).ShouldSay("لماذا 600 ساعة؟").Form("Stuur het antwoord").Fill("Uw antwoord", "Zo veel uur is nodig voor B1.").Submit()).ShouldBeOk();
        (await participant.Open("/me/pip")).ShouldSay("Zo veel uur is nodig voor B1.");
        participant.Speak("ar");
        (await participant.Open("/me/pip")).ShouldSay("خطتي للاندماج");
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("Gerda oefent elke week."));
    }

    [Theory, OnBothDatabases]
    public async Task Merged_into_another_record_the_plan_goes_along_and_back(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananHasPip();
        var fatou = await meryem.Jallow();

        var merge = (await meryem.PostJson("/api/v1/merges", new { keep = fatou, gone = hanan })).ShouldBeOk().Json.GetProperty("id").GetGuid();
        Assert.Equal(1, (await meryem.Pip(fatou)).GetProperty("versions").GetArrayLength());
        (await meryem.PostJson($"/api/v1/merges/{merge}/undo", new { })).ShouldBeOk();

        Assert.Equal("B", (await meryem.Pip(hanan)).GetProperty("versions")[0].GetProperty("text").GetProperty("route").GetString());
    }

    private static async Task<IReadOnlyList<string?>> Noted(Visitor reader, Guid person, params string[] kinds) =>
        [.. (await reader.Get($"/api/v1/persons/{person}/terms")).GetProperty("events").EnumerateArray().Select(one => one.Say("kind")).Where(kinds.Contains).Order(StringComparer.Ordinal)];
}
