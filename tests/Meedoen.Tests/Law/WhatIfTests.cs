using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Law;

/// <summary>What a change would do to the terms, seen before anybody decides. Nothing is saved.</summary>
public sealed class WhatIfTests
{
    [Theory, OnBothDatabases]
    public async Task A_birth_shows_the_new_days_beside_the_old_and_writes_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        var before = Kept(app);

        var page = (await meryem.Open($"/persons/{hanan}/terms/what-if")).ShouldBeOk();
        var shown = await page.Form("Bekijk de nieuwe dagen").Choose("Verandering", "Een kind wordt geboren").Fill("Op welke dag", "2027-02-11").Submit();

        shown.ShouldBeOk().ShouldSay("Loopt tot en met 6 mei 2028").ShouldSay("Loopt tot en met 26 augustus 2028").ShouldSay("112 dagen later").ShouldSay("Er is niets bewaard");
        Assert.Equal(before, Kept(app));
        Assert.Equal("2028-05-06", (await meryem.Terms(hanan))["term"].Say("rulingLastDay"));
    }

    [Theory, OnBothDatabases]
    public async Task Each_change_has_its_own_effect(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        var before = Kept(app);

        var route = await Explore(meryem, hanan, new { change = "Route", on = "2026-12-01", route = "z" });
        var late = await Explore(meryem, hanan, new { change = "Route", on = "2027-06-01", route = "z" });
        var ground = await Explore(meryem, hanan, new { change = "Ground", on = "2026-12-01", until = "2027-05-31", ground = "homelessness" });
        var move = await Explore(meryem, hanan, new { change = "Move", on = "2027-03-01" });

        Assert.Equal("no", route.GetProperty("allowed").Say("state"));
        Assert.Equal("no", late.GetProperty("allowed").Say("state"));
        Assert.Contains("self-reliance-route", Codes(route));
        Assert.Contains("extension", Codes(ground));
        Assert.Contains("term", Codes(ground));
        Assert.Equal("2027-05-10", move.GetProperty("changes").EnumerateArray().Single(c => c.Say("code") == "pip-after-move").GetProperty("after").Say("rulingLastDay"));
        Assert.Equal(before, Kept(app));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_computed_is_named_and_who_may_not_know_is_told_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.PlanDueBy("2027-01-11");
        using var karin = await app.As("karin-dijkman");
        using var gerda = await app.As("gerda-smit");

        Assert.Equal("terms.no-plan", (await Ask(meryem, hanan, new { change = "Route", on = "2026-12-01", route = "z" })).RefusalCode);
        Assert.Equal("terms.choose", (await Ask(meryem, hanan, new { change = "Route", on = "2026-12-01", route = "x" })).RefusalCode);
        Assert.Equal("terms.what-if-until", (await Ask(meryem, hanan, new { change = "Ground", on = "2026-12-01", ground = "special" })).RefusalCode);
        Assert.Equal("terms.what-if-day", (await Ask(meryem, hanan, new { change = "Move", on = "2126-12-01" })).RefusalCode);
        (await Ask(karin, hanan, new { change = "Move", on = "2026-12-01" })).ShouldBeOk();
        (await Ask(gerda, hanan, new { change = "Move", on = "2026-12-01" })).ShouldBe(HttpStatusCode.Forbidden);
        (await (await meryem.Open($"/persons/{hanan}/terms/what-if")).Form("Bekijk de nieuwe dagen").Fill("Op welke dag", "2026-12-01").Submit())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Maak een keuze");
    }

    private static Task<Page> Ask(Visitor reader, Guid person, object change) => reader.PostJson($"/api/v1/persons/{person}/terms/what-if", change);

    private static async Task<System.Text.Json.JsonElement> Explore(Visitor reader, Guid person, object change) => (await Ask(reader, person, change)).ShouldBeOk().Json;

    private static IReadOnlyList<string?> Codes(System.Text.Json.JsonElement explored) => [.. explored.GetProperty("changes").EnumerateArray().Select(c => c.Say("code"))];

    /// <summary>Everything in the tables of the tenant, but sessions: those notice that somebody is there.</summary>
    private static Dictionary<string, string> Kept(TestApp app) => TableContents.Of(app, "zuiderzicht").Prints(except: ["session"]);
}
