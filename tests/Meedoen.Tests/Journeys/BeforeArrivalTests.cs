using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>S-067: in touch before it is certain that somebody may stay.</summary>
public sealed class BeforeArrivalTests
{
    [Theory, OnBothDatabases, Then("S-067", 1), Then("S-067", 2)]
    public async Task S067_until_the_link_only_introduction_is_open_and_nothing_is_measured_or_planned(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];

        var journey = await meryem.Journey(hanan);
        Assert.Equal("Expected", journey.GetProperty("state").GetString());
        Assert.Equal(["kennismaking"], journey.Steps("Open"));
        foreach (var step in new[] { "taaltoets", "competentievragenlijst", "ondersteuningsplan" })
        {
            var refused = await meryem.Complete(journey, step);
            refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
            Assert.Equal("programmes.before-arrival", refused.RefusalCode);
        }

        (await meryem.Complete(journey, "kennismaking")).ShouldBeOk();
        Assert.Equal(["kennismaking"], (await meryem.Journey(hanan)).Steps("Completed"));
    }

    [Theory, OnBothDatabases, Then("S-067", 3)]
    public async Task S067_on_the_day_of_the_link_the_klantreis_becomes_active_from_that_date(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        await app.MoveTo("2026-12-14");

        await meryem.Link(household[0]);

        foreach (var adult in household[..2])
        {
            var journey = await meryem.Journey(adult);
            Assert.Equal("Intake", journey.GetProperty("state").GetString());
            Assert.Equal("2026-12-14", journey.GetProperty("stateSince").GetString());
            Assert.Contains("taaltoets", journey.Steps("Open"));
        }

        Assert.Equal("2026-12-28", (await meryem.Journey(household[0])).GetProperty("steps").EnumerateArray()
            .First(s => s.GetProperty("id").GetString() == "taaltoets").GetProperty("dueOn").GetString());
    }

    [Theory, OnBothDatabases, Then("S-067", 4), Then("S-067", 5), Then("S-067", 6)]
    public async Task S067_who_goes_elsewhere_is_in_no_list_and_deleted_after_the_term_of_the_administrator(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        (await ruben.PutJson("/api/v1/settings/forget-term", new { months = 1 })).ShouldBeOk();
        var fatou = await meryem.Jallow();

        var answer = (await meryem.PostJson($"/api/v1/persons/{fatou}/elsewhere", new { to = "Oosterbroek" })).ShouldBeOk();
        Assert.Equal("2026-12-23", answer.Json.GetString());
        (await meryem.Open("/api/v1/caseload")).ShouldBeOk().ShouldNotHold("Fatou");
        (await meryem.Open("/api/v1/today")).ShouldBeOk().ShouldNotHold("Fatou");

        await app.MoveTo("2026-12-23");
        (await meryem.Open($"/api/v1/persons/{fatou}/journeys")).ShouldBeOk();
        await app.MoveTo("2026-12-24");
        (await meryem.Open($"/api/v1/persons/{fatou}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal(1, Forgotten(app, fatou));
    }

    private static int Forgotten(TestApp app, Guid person) => app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!
        .Audit.OpenReader().About(person, 100).Count(line => line.What == "ForgetPerson");
}
