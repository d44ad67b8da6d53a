using System.Net;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Preconditions;

/// <summary>S-074: the home visit, with everything arranged from the start.</summary>
public sealed class HomeVisitTests
{
    private static readonly string[] Arranged = ["zorgverzekering", "huisarts", "bankrekening", "digid", "school-kinderen"];
    private static readonly string[] Requested = ["aansprakelijkheid", "toeslagen"];

    [Theory, OnBothDatabases, Then("S-074", 1)]
    public async Task S074_every_item_has_an_owner_and_a_date(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var (hanan, gerda, samir) = await Visited(app, meryem);

        var items = (await meryem.Get($"/api/v1/persons/{hanan}/preconditions")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(8, items.Count);
        Assert.All(items, item => Assert.Equal(gerda, item.GetProperty("owner").GetGuid()));
        Assert.All(items, item => Assert.Equal("Gerda Smit, Vrijwilligers Veluwe", item.GetProperty("ownerName").GetString()));
        Assert.Equal(Arranged.Order(), Kinds(items, "Arranged"));
        Assert.All(items.Where(i => Arranged.Contains(Kind(i))), item => Assert.Equal("2026-12-21", item.GetProperty("since").GetString()));
        Assert.All(items.Where(i => Requested.Contains(Kind(i))), item => Assert.Equal("2027-01-08", item.GetProperty("dueOn").GetString()));
        Assert.Equal("2027-01-07", items.Single(i => Kind(i) == "kinderopvang").GetProperty("dueOn").GetString());
        (await meryem.Open($"/persons/{hanan}/preconditions")).ShouldSay("5 van de 8 is geregeld of niet nodig");
        Assert.Contains("bankrekening", Kinds((await meryem.Get($"/api/v1/persons/{samir}/preconditions")).GetProperty("items").EnumerateArray(), "Arranged"));
    }

    [Theory, OnBothDatabases]
    public async Task Without_an_owner_or_a_day_nothing_is_saved_and_every_gap_is_named(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        var form = (await meryem.Open($"/persons/{hanan}/preconditions")).Form("Bewaar de lijst")
            .Fill("Status van Zorgverzekering", "geregeld").Fill("Status van Toeslagen", "aangevraagd").Fill("Status van Huisarts", "nog niet").Fill("Wie regelt Huisarts", "");

        var refused = (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity);

        refused.ShouldSay("Kies wie dit regelt").ShouldSay("Vul in wanneer dit klaar moet zijn");
        Assert.Equal("Requested", refused.Form("Bewaar de lijst").Value("Status van Toeslagen"));
        Assert.All((await meryem.Get($"/api/v1/persons/{hanan}/preconditions")).GetProperty("items").EnumerateArray(), i => Assert.Equal("Unknown", i.GetProperty("state").GetString()));
    }

    [Theory, OnBothDatabases, Then("S-074", 2)]
    public async Task S074_unknown_does_not_survive_the_diagnostic_interview_without_an_alarm(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var (hanan, _, _) = await Visited(app, meryem);
        var talk = await meryem.PlanTalk(hanan, "Diagnosis", "2027-01-07", "diagnosegesprek");
        await app.MoveTo("2027-01-06");
        (await meryem.Open("/today")).ShouldNotHold("Kinderopvang");
        await app.MoveTo("2027-01-07");

        await meryem.HoldTalk(talk, "2027-01-07");

        (await meryem.Open("/today")).ShouldSay("Kinderopvang").ShouldSay("Het diagnosegesprek was op 7 januari");
        (await meryem.Open($"/persons/{hanan}/preconditions")).ShouldSay("onbekend na het diagnosegesprek");
        await meryem.FillList(hanan, ("kinderopvang", "Arranged", null));
        (await meryem.Open("/today")).ShouldNotHold("Kinderopvang");
        await app.MoveTo("2027-01-09");
        (await meryem.Open("/today")).ShouldSay("Toeslagen").ShouldSay("Dit had op 8 januari klaar moeten zijn");
    }

    [Theory, OnBothDatabases, Then("S-074", 3)]
    public async Task S074_the_volunteer_sees_her_items_and_that_there_are_lessons_and_no_scores(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var (hanan, _, _) = await Visited(app, meryem);
        using var gerda = await app.As("gerda-smit");
        await meryem.FillForm(hanan, "language-test", ("lesson-registered-on", "2026-12-21"), ("language-test-instrument", "Qtoetsnaamqx"));
        await meryem.FillForm(hanan, "competence-report", ("competence-can", "Qkangoedqx"));
        await meryem.FillList(hanan, await app.Account("meryem-aslan"), ("digid", "Arranged", null));

        var list = (await gerda.Open($"/persons/{hanan}/preconditions")).ShouldBeOk();

        list.ShouldSay("Er is taalles").ShouldSay("Toeslagen").ShouldSay("Kinderopvang").ShouldNotHold("DigiD").ShouldNotHold("Rapport ontbreekt");
        foreach (var path in new[] { $"/persons/{hanan}/preconditions", $"/persons/{hanan}/language", $"/persons/{hanan}", $"/api/v1/persons/{hanan}/language", $"/api/v1/persons/{hanan}" })
        {
            (await gerda.Open(path)).ShouldBeOk().ShouldNotHold("BelowA1").ShouldNotHold("onder A1").ShouldNotHold("below-a1")
                .ShouldNotHold("Marijke Oud").ShouldNotHold("Qtoetsnaamqx").ShouldNotHold("Qkangoedqx");
        }

        (await list.Form("Bewaar de lijst").Fill("Status van Toeslagen", "geregeld").Submit()).ShouldBeOk().ShouldSay("De lijst is bewaard");
        Assert.Equal("Arranged", (await meryem.Get($"/api/v1/persons/{hanan}/preconditions")).GetProperty("items").EnumerateArray()
            .Single(i => Kind(i) == "toeslagen").GetProperty("state").GetString());
        await gerda.PutJson($"/api/v1/persons/{hanan}/preconditions", new { items = new[] { new { kind = "digid", state = "Lapsed", dueOn = "2027-01-01", version = 2 } } });
        Assert.Equal("Arranged", (await meryem.Get($"/api/v1/persons/{hanan}/preconditions")).GetProperty("items").EnumerateArray()
            .Single(i => Kind(i) == "digid").GetProperty("state").GetString());
    }

    [Theory, OnBothDatabases, Then("S-074", 4)]
    public async Task S074_the_talk_about_the_language_test_is_ticked_with_its_date(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-18");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var before = await (await meryem.Open($"/persons/{hanan}/preconditions")).Form("Besproken").Submit();
        before.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Er is nog geen taaltoets om te bespreken");
        await meryem.RecordTest(hanan, "2026-12-18", "a1", "below-a1", "a1", "below-a1");
        await app.MoveTo("2026-12-21");

        await (await meryem.Open($"/persons/{hanan}/preconditions")).Form("Besproken").Fill("Taaltoets besproken op", "2026-12-21").Submit();

        (await meryem.Open($"/persons/{hanan}/preconditions")).ShouldSay("Besproken op 21 december 2026");
        (await meryem.Open($"/persons/{hanan}/language")).ShouldSay("De uitslag is besproken op 21 december 2026");
    }

    /// <summary>The home visit of 21 December: five arranged, two asked for, childcare unknown, all with Gerda.</summary>
    private static async Task<(Guid Hanan, Guid Gerda, Guid Samir)> Visited(TestApp app, Visitor meryem)
    {
        var household = await meryem.AzizAreLinked();
        var hanan = household[0];
        var gerda = await app.Involve(meryem, hanan, "gerda-smit", "VW");
        await meryem.RecordTest(hanan, "2026-12-18", "a1", "below-a1", "a1", "below-a1");
        var talk = await meryem.PlanTalk(hanan, "HomeVisit", "2026-12-21", "huisbezoek");
        await app.MoveTo("2026-12-21");
        await meryem.HoldTalk(talk, "2026-12-21");
        Assert.Contains("huisbezoek", (await meryem.Journey(hanan)).Steps("Completed"));
        await meryem.FillList(hanan, gerda, [
            .. Arranged.Select(kind => (kind, "Arranged", (string?)null)), .. Requested.Select(kind => (kind, "Requested", (string?)"2027-01-08")),
            ("kinderopvang", "Unknown", "2027-01-07")]);
        return (hanan, gerda, household[1]);
    }

    private static IEnumerable<string> Kinds(IEnumerable<JsonElement> items, string state) => items.Where(i => i.GetProperty("state").GetString() == state).Select(Kind).Order();

    private static string Kind(JsonElement item) => item.GetProperty("kind").GetString()!;
}
