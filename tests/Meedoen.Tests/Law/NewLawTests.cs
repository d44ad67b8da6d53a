using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Law;

/// <summary>A new law, or the policy of a municipality, is added as data: first seen in a dry run, then in force, each from its own day.</summary>
public sealed class NewLawTests
{
    /// <summary>An invented act: from 1 July 2027 the plan is due in eight weeks.</summary>
    private const string Act = """
        source; ACT27; Wijzigingswet inburgering (verzonnen); 2027-07-01; 2028-12-31; Staatsblad 2027, 100
        pip-term; 2027-07-01; 8w; 5.3 lid 1; ACT27; sourced;
        """;

    [Theory, OnBothDatabases]
    public async Task A_new_law_changes_nothing_for_old_journeys_and_computes_new_ones_with_it_both_explained(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-06-28");
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var household = await meryem.AzizAreLinked();
        await Notified(meryem, household[0], "2027-06-28");

        var added = await (await ruben.Open("/admin/law")).Form("Voeg de tabel toe").Fill("Tabel", Act).Submit();

        added.ShouldBeOk().ShouldSay("Wijzigingswet inburgering (verzonnen), art. 5.3 lid 1").ShouldSay("geldt nog niet");
        (await (await ruben.Open("/admin/law")).Press("Laat het gelden")).ShouldBeOk().ShouldSay("geldt vanaf de eerste dag");
        await app.MoveTo("2027-07-05");
        await Notified(meryem, household[1], "2027-07-05");
        var (old, later) = ((await meryem.Terms(household[0]))["pip"], (await meryem.Terms(household[1]))["pip"]);
        Assert.Equal(("2027-09-06", "2027-08-30"), (old.Say("rulingLastDay"), later.Say("rulingLastDay")));
        (await meryem.Open($"/persons/{household[0]}/terms?why=pip")).ShouldNotHold("Wijzigingswet inburgering");
        (await meryem.Open($"/persons/{household[1]}/terms?why=pip")).ShouldSay("Wijzigingswet inburgering (verzonnen) art. 5.3 lid 1, tekst van 1 juli 2027");
        await app.MoveTo("2027-08-16");
        (await meryem.Open("/today")).ShouldSay("De laatste dag is 30 augustus 2027").ShouldSay("De laatste dag is 6 september 2027");

        var row = (await ruben.Get("/api/v1/settings/law")).EnumerateArray().Single();
        (await (await ruben.Open("/admin/law")).Press("Neem terug: pip-term vanaf 1 juli 2027")).ShouldBeOk().ShouldSay("Er is nog niets toegevoegd");
        Assert.Equal(HttpStatusCode.NotFound, (await ruben.Send(new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/settings/law/{row.GetProperty("id").GetGuid()}"))).Status);
        Assert.Equal("2027-09-13", (await meryem.Terms(household[1]))["pip"].Say("rulingLastDay"));
    }

    [Theory, OnBothDatabases]
    public async Task A_dry_run_lists_what_changes_for_whom_before_it_is_in_force(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-07-05");
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        using var ruben = await app.As("ruben-maas");
        var household = await meryem.AzizAreLinked();
        await Notified(meryem, household[0], "2027-06-28");
        await Notified(meryem, household[1], "2027-07-05");
        (await meryem.Open("/law-changes")).ShouldSay("Er wacht geen wijziging");
        (await ruben.PostJson("/api/v1/settings/law", new { table = Act })).ShouldBeOk();

        var mine = (await meryem.Open("/law-changes")).ShouldBeOk().ShouldSay("Samir Aziz").ShouldNotHold("Hanan Aziz");

        mine.ShouldSay("Het plan (PIP) vaststellen").ShouldSay("13 september 2027").ShouldSay("30 augustus 2027");
        (await karin.Open("/law-changes")).ShouldSay("Samir Aziz");
        var change = (await meryem.Get("/api/v1/law-changes")).GetProperty("people").EnumerateArray().Single().GetProperty("changes").EnumerateArray().Single(one => one.Say("code") == "pip");
        Assert.Equal(-14, change.GetProperty("daysMoved").GetInt32());
        var figures = await ruben.Get("/api/v1/settings/law/dry-run");
        Assert.Equal((1, 1), (figures.GetProperty("changed").GetInt32(), figures.GetProperty("perTerm").GetProperty("pip").GetInt32()));
        (await ruben.Open("/admin/law?count=true")).ShouldSay("Voor 1 van de 2 mensen verandert vandaag iets.").ShouldNotHold("Samir");
        Assert.Equal("2027-09-13", (await meryem.Terms(household[1]))["pip"].Say("rulingLastDay"));
    }

    [Theory, OnBothDatabases]
    public async Task A_municipality_fills_in_what_the_law_leaves_open_with_its_citation(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var hanan = await meryem.HananUnderTheAct();
        Assert.Null((await meryem.Terms(hanan))["social-guidance"].Say("rulingLastDay"));

        var saved = await (await ruben.Open("/admin/law")).Form("Voeg toe").Fill("Welk getal", Option(await ruben.Open("/admin/law"), "guidance-end"))
            .Choose("Wat is het", "beleid van de gemeente").Fill("Eerste dag", "2024-01-01").Fill("Waarde", "18m").Fill("Artikel", "4")
            .Fill("Naam van de wet of het beleid", "Beleidsregel inburgering Zuiderzicht").Fill("Waar staat het", "Gemeenteblad 2024, 12").Submit();

        saved.ShouldBeOk().ShouldSay("beleid van de gemeente, geldt nog niet");
        Assert.Null((await meryem.Terms(hanan))["social-guidance"].Say("rulingLastDay"));
        (await ruben.PostJson("/api/v1/settings/law/in-force", new { })).ShouldBeOk();
        Assert.Equal("2026-09-03", (await meryem.Terms(hanan))["social-guidance"].Say("rulingLastDay"));
        (await meryem.Open($"/persons/{hanan}/terms?why=social-guidance")).ShouldSay("Beleidsregel inburgering Zuiderzicht art. 4");
        Assert.Equal("terms.law-no-drafts", (await ruben.PostJson("/api/v1/settings/law/in-force", new { })).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_told_with_its_line_and_nothing_is_added(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");
        var wrong = Act + "\npip-termijn; 2027-07-01; 8w; 5.3; ACT27; sourced;\nterm-length; 2027-07-01; vier; 11; ACT27; sourced;\npip-term; 2025-01-01; 8w; 5.3; ACT27; sourced;";

        var refused = await (await ruben.Open("/admin/law")).Form("Voeg de tabel toe").Fill("Tabel", wrong).Submit();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Regel 3: Dit is geen naam van een getal van de wet: pip-termijn");
        Assert.Contains("Staatsblad 2027, 100", refused.Document.QuerySelector("textarea[name=Table]")!.TextContent, StringComparison.Ordinal);
        var rows = await ruben.PostJson("/api/v1/settings/law", new { table = wrong.Replace("pip-termijn", "switch-window", StringComparison.Ordinal).Replace("8w; 5.3; ACT27", "18m; 5.3; ACT27", StringComparison.Ordinal) });
        rows.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Regel 4: Schrijf de waarde in dezelfde vorm als nu: 3y.", rows.Body, StringComparison.Ordinal);
        Assert.Contains("Regel 5", rows.Body, StringComparison.Ordinal);
        Assert.Equal("terms.law-no-policy", await Refusal(ruben, "term-length", "2028-01-01", "2y", policy: true));
        Assert.Equal("terms.law-above", await Refusal(ruben, "fine-conduct", "2028-01-01", "60", policy: true));
        Assert.Equal("terms.law-read", await Refusal(ruben, "term-length", "2023-06-01", "2y", policy: false));
        Assert.Equal(0, (await ruben.Get("/api/v1/settings/law")).GetArrayLength());
        (await ruben.PostJson("/api/v1/settings/law", new { rows = new[] { Row("fine-conduct", "2028-01-01", "25", true) } })).ShouldBeOk();
        Assert.Equal("terms.law-same-day", await Refusal(ruben, "fine-conduct", "2028-01-01", "20", policy: true));
    }

    private static async Task<string?> Refusal(Visitor ruben, string name, string from, string value, bool policy) =>
        (await ruben.PostJson("/api/v1/settings/law", new { rows = new[] { Row(name, from, value, policy) } })).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode;

    private static object Row(string name, string from, string value, bool policy) =>
        new { name, from, value, article = "4", title = "Beleidsregel inburgering Zuiderzicht", where = "Gemeenteblad 2027, 3", policy };

    private static string Option(Page page, string code) => page.Document.QuerySelector($"select[name=Name] option[value={code}]")!.TextContent.Trim();

    private static async Task Notified(Visitor meryem, Guid person, string on)
    {
        await meryem.FillForm(person, "duo", ("integration-duty", "yes"), ("integration-duty-from", on), ("duo-target-group", "asylum"), ("duo-notified-on", on));
        await meryem.FillForm(person, "intake", ("legal-regime", "wi2021"), ("residence-permit-kind", "asylum-temporary"), ("settled-on", "2026-09-01"));
    }
}
