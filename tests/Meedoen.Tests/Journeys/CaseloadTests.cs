using System.Diagnostics;
using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>S-088: three hundred journeys in three municipalities, 190 of them in one caseload.</summary>
public sealed class CaseloadTests
{
    private static readonly string[] Languages = ["ar", "ti", "fa", "tr", "so"];

    [Theory, OnBothDatabases, Then("S-088", 1), Then("S-088", 2), Then("S-088", 3), Then("S-088", 6), Then("S-088", 7)]
    public async Task S088_a_caseload_of_190_out_of_300_journeys(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var hers = await Fill(meryem, "Veluwestad", 190);
        await Fill(pieter, "Heidedorp", 60);
        await Fill(pieter, "Randmeer", 50);

        await OpensQuickly(meryem);
        await IsSortedByNextAction(meryem);
        await CanBeFiltered(meryem, hers[0]);
        await OfficialSeesOnlyTheirs(app);
        await EachHasARouteOfItsOwn(meryem);
    }

    private static async Task OpensQuickly(Visitor meryem)
    {
        await meryem.Open("/caseload");
        var watch = Stopwatch.StartNew();
        var page = (await meryem.Open("/caseload")).ShouldBeOk();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        page.ShouldSay("1 tot en met 50 van 190");
        Assert.Equal(50, page.All("tbody tr").Count);
    }

    private static async Task IsSortedByNextAction(Visitor meryem)
    {
        var days = (await Everybody(meryem, "")).Select(item => item.GetProperty("next").GetProperty("dueOn").GetString()).ToList();
        Assert.Equal(190, days.Count);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.True(days.Distinct().Count() > 1);
    }

    private static async Task CanBeFiltered(Visitor meryem, Guid first)
    {
        Assert.All(await Everybody(meryem, "language=ar"), item => Assert.Equal("ar", item.GetProperty("language").GetString()));
        Assert.Equal(38, (await Everybody(meryem, "language=ar")).Count);
        Assert.Equal(190, (await Everybody(meryem, "phase=intake")).Count + (await Everybody(meryem, "phase=azc")).Count);
        Assert.Empty(await Everybody(meryem, "alarm=late"));
        var journey = await meryem.Journey(first);
        (await meryem.PostJson($"/api/v1/enrolments/{journey.GetProperty("id").GetGuid()}/patience", new
        {
            nextContactOn = "2026-12-07", reviewOn = "2027-01-11", reason = new { code = "circumstances" },
        })).ShouldBeOk();
        Assert.Equal(first, Assert.Single(await Everybody(meryem, "alarm=patience")).GetProperty("person").GetGuid());
        (await meryem.Open("/caseload?alarm=patience")).ShouldBeOk().ShouldSay("1 tot en met 1 van 1");
    }

    private static async Task OfficialSeesOnlyTheirs(TestApp app)
    {
        using var mirjam = await app.As("mirjam-post");
        var seen = await Everybody(mirjam, "");
        Assert.Equal(60, seen.Count);
        Assert.All(seen, item => Assert.Equal("Heidedorp", item.GetProperty("municipality").GetString()));
        Assert.All(seen, item => Assert.False(item.TryGetProperty("next", out _)));
        using var nico = await app.As("nico-terpstra");
        (await nico.Open("/api/v1/caseload")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task EachHasARouteOfItsOwn(Visitor meryem)
    {
        foreach (var item in await Everybody(meryem, ""))
        {
            Assert.True(item.GetProperty("progress").GetString()!.Length > 10);
        }

        var page = await meryem.Open("/caseload");
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody svg.rt").Length);
    }

    private static async Task<List<System.Text.Json.JsonElement>> Everybody(Visitor visitor, string filter)
    {
        var all = new List<System.Text.Json.JsonElement>();
        for (var page = 1; ; page++)
        {
            var body = await visitor.Get($"/api/v1/caseload?{filter}&page={page}");
            all.AddRange(body.GetProperty("items").EnumerateArray());
            if (all.Count >= body.GetProperty("total").GetInt32())
            {
                return all;
            }
        }
    }

    /// <summary>Households of one, expected and linked; every other one has had the introduction, so that their next steps differ.</summary>
    private static async Task<List<Guid>> Fill(Visitor owner, string municipality, int count)
    {
        var where = await owner.Municipality(municipality);
        var persons = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var person = (await owner.Expect(($"Inwoner {municipality} {i:000}", "Self", "1990-01-01", Languages[i % Languages.Length])))[0];
            (await owner.PostJson($"/api/v1/persons/{person}/link", new { municipality = where })).ShouldBeOk();
            persons.Add(person);
            if (i % 2 == 0)
            {
                (await owner.Complete(await owner.Journey(person), "routekaart")).ShouldBeOk();
            }
        }

        return persons;
    }
}
