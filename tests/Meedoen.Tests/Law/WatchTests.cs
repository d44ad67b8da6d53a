using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Law;

/// <summary>Terms are watched: the case owner is warned at the chosen distance, the team lead later, and what was missed asks why.</summary>
public sealed class WatchTests
{
    private const string Plan = "Het plan (PIP) vaststellen";

    [Theory, OnBothDatabases]
    public async Task The_case_owner_is_warned_first_and_the_team_lead_when_it_comes_nearer(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = await meryem.PlanDueBy("2027-01-11");

        (await meryem.Open("/today")).ShouldNotHold(Plan);
        await app.MoveTo("2026-12-14");
        var warned = (await meryem.Open("/today")).ShouldSay(Plan).ShouldSay("De laatste dag is 11 januari 2027: nog 28 dagen. De gemeente besluit.");
        Assert.Equal(1, Times(warned));
        (await karin.Open("/today")).ShouldNotHold(Plan);
        await app.MoveTo("2027-01-04");
        var escalated = (await karin.Open("/today")).ShouldSay(Plan).ShouldSay("nog 7 dagen");
        Assert.Equal((1, 1), (Times(escalated), Times(await meryem.Open("/today"))));
        using var gerda = await app.As("gerda-smit");
        (await gerda.Open("/today")).ShouldNotHold(Plan);
        await meryem.FillForm(hanan, "support-plan", ("learning-route", "b"), ("pip-signed-on", "2027-01-04"));
        (await meryem.Open("/today")).ShouldNotHold(Plan);
        (await karin.Open("/today")).ShouldNotHold(Plan);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_missed_asks_why_and_the_team_counts_the_causes(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = await meryem.PlanDueBy("2027-01-11");
        var before = await karin.Get("/api/v1/team/terms");
        Assert.Equal((1, 0), (Of(before, "pip", "open"), Of(before, "pip", "late")));
        Assert.Equal(1, before.GetProperty("months")[2].GetProperty("ends").GetProperty("pip").GetInt32());
        await app.MoveTo("2027-01-12");

        (await meryem.Open("/today")).ShouldSay("De laatste dag was 11 januari 2027. Zeg waarom het niet lukte.");
        (await karin.Open("/today")).ShouldSay("De laatste dag was 11 januari 2027. Waarom het niet lukte, is nog niet bekend.");
        var missed = await karin.Get("/api/v1/team/terms");
        Assert.Equal((1, 1), (Of(missed, "pip", "late"), missed.GetProperty("unexplained").GetInt32()));
        (await karin.Open("/team")).ShouldBeOk().ShouldSay("Berekend voor 1 mensen").ShouldSay("1 van 1").ShouldSay("Nog geen oorzaak gekozen: 1");
        var page = (await meryem.Open($"/persons/{hanan}/terms")).ShouldBeOk();
        (await page.Form($"Bewaar de oorzaak: {Plan}").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Maak een keuze");
        (await page.Form($"Bewaar de oorzaak: {Plan}").Fill($"Waarom is dit niet op tijd gelukt: {Plan}", "Er was geen tolk").Submit())
            .ShouldBeOk().ShouldSay("De oorzaak is bewaard").ShouldSay("Waarom niet op tijd");

        (await meryem.Open("/today")).ShouldNotHold(Plan);
        var counted = await karin.Get("/api/v1/team/terms");
        Assert.Equal(("NoInterpreter", 1, 0), (counted.GetProperty("causes")[0].Say("code"), counted.GetProperty("causes")[0].GetProperty("count").GetInt32(), counted.GetProperty("unexplained").GetInt32()));
        (await karin.Open("/team")).ShouldSay("Er was geen tolk: 1");
        Assert.Equal("terms.not-missed", (await meryem.PutJson($"/api/v1/persons/{hanan}/terms/term/cause", new { cause = "Other" })).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task The_distance_is_chosen_and_running_terms_follow(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        await meryem.PlanDueBy("2027-01-11");
        (await meryem.Open("/today")).ShouldNotHold(Plan);

        var form = (await ruben.Open("/admin/term-warnings")).ShouldBeOk().ShouldSay("28 dagen van tevoren, teamleider 7 dagen").Form($"Bewaar: {Plan}");
        (await form.Fill("Dagen van tevoren: klantmanager", "5").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Vul een getal in van 0 tot en met het aantal dagen van de klantmanager");
        (await form.Fill("Dagen van tevoren: klantmanager", "60").Fill("Dagen van tevoren: teamleider", "14").Submit()).ShouldBeOk().ShouldSay("De afstand is bewaard");

        (await meryem.Open("/today")).ShouldSay(Plan);
        (await ruben.PutJson("/api/v1/settings/term-warnings/pip", new { warnDays = 30, escalateDays = 7, version = 0 })).ShouldBe(HttpStatusCode.Conflict);
        (await ruben.PutJson("/api/v1/settings/term-warnings/regime", new { warnDays = 30, escalateDays = 7, version = 0 })).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>How many rows of a page are about the plan.</summary>
    private static int Times(Page page) => page.Document.QuerySelectorAll("li.row").Count(row => row.TextContent.Contains(Plan, StringComparison.Ordinal));

    private static int Of(System.Text.Json.JsonElement watch, string code, string what) =>
        watch.GetProperty("kinds").EnumerateArray().Single(kind => kind.Say("code") == code).GetProperty(what).GetInt32();
}
