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

        foreach (var (form, field, value) in new[] { ("language-test", "dutch-listening", "a1"), ("competence-report", "competence-can", "Lesgeven") })
        {
            var refused = await meryem.PostJson($"/api/v1/persons/{hanan}/forms/{form}", new { typed = new Dictionary<string, string[]> { [field] = [value] } });
            Assert.Equal("programmes.before-arrival", refused.RefusalCode);
        }

        await NothingIsRecorded(meryem, hanan);

        await app.MoveTo("2026-12-02");
        await Visit(meryem, hanan, journey.GetProperty("id").GetGuid());
        await app.MoveTo("2026-12-13");
        var visited = await meryem.Journey(hanan);
        Assert.Equal(["kennismaking"], visited.Steps("Completed"));
        Assert.Empty(visited.Steps("Open"));
        Assert.Equal("Expected", visited.GetProperty("state").GetString());
        Assert.Empty(await meryem.Everybody());
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_measured_or_planned_about_somebody_who_went_elsewhere(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();
        (await meryem.PostJson($"/api/v1/persons/{fatou}/elsewhere", new { to = "Oosterbroek" })).ShouldBeOk();

        await NothingIsRecorded(meryem, fatou);
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
    public async Task S067_who_goes_elsewhere_is_in_no_caseload_nor_count_and_deleted_after_the_term_of_the_administrator(DatabaseKind database)
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
        await InNoCount(app, meryem);
        var known = Assert.Single((await meryem.Get("/api/v1/persons/expected")).EnumerateArray());
        Assert.Equal(("Lapsed", "2026-12-23"), (known.GetProperty("state").GetString(), known.GetProperty("forgetAfter").GetString()));

        await app.MoveTo("2026-12-23");
        (await meryem.Open($"/api/v1/persons/{fatou}/journeys")).ShouldBeOk();
        await app.MoveTo("2026-12-24");
        (await meryem.Open($"/api/v1/persons/{fatou}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal(1, Forgotten(app, fatou));
    }

    [Theory, OnBothDatabases, Then("S-067", 4), Then("S-067", 6)]
    public async Task S067_who_is_handed_over_is_no_longer_in_the_caseload_and_forgotten_after_the_term(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var fatou = await meryem.Jallow();

        (await meryem.PostJson($"/api/v1/persons/{fatou}/elsewhere", new { to = "Oosterbroek", handOver = true })).ShouldBeOk();

        Assert.Equal("HandedOver", (await meryem.Journey(fatou)).GetProperty("state").GetString());
        Assert.Equal("journeys.not-expected", (await meryem.PostJson($"/api/v1/persons/{fatou}/link", new { municipality = await meryem.Municipality(Arriving.Veluwestad) })).RefusalCode);
        (await meryem.Open("/api/v1/today")).ShouldBeOk().ShouldNotHold("Fatou");
        await InNoCount(app, meryem);
        await app.MoveTo("2027-02-24");
        (await meryem.Open($"/api/v1/persons/{fatou}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        (await meryem.Open("/api/v1/persons/expected")).ShouldBeOk().ShouldNotHold("Fatou");
        (await meryem.Post("/search/suggestions", ("q", "Fatou Jallow"))).ShouldNotHold(fatou.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task A_household_is_linked_and_settles_together_and_relatives_elsewhere_stay_where_they_are(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var household = await meryem.Expect(
            ("Hanan Aziz", "Self", "1993-03-14", "ar"), ("Samir Aziz", "Partner", "1990-05-02", "ar"), ("Lina Aziz", "Child", "2024-06-01", "ar"),
            ("Rima Aziz", "RelativeElsewhere", "1960-01-01", "ar"));
        var municipality = await meryem.Municipality(Arriving.Veluwestad);
        var stranger = await meryem.Jallow();
        Assert.Equal("journeys.not-in-household", (await meryem.PostJson($"/api/v1/persons/{household[0]}/link", new { municipality, members = new[] { stranger } })).RefusalCode);

        (await meryem.PostJson($"/api/v1/persons/{household[0]}/settle", new { municipality })).ShouldBeOk();

        Assert.Equal(["Hanan Aziz", "Samir Aziz"], (await meryem.Everybody()).Select(item => item.GetProperty("name").GetString()).Order());
        Assert.All(await meryem.Everybody(), item => Assert.Equal("Veluwestad", item.GetProperty("municipality").GetString()));
        Assert.Equal(["Hanan Aziz", "Lina Aziz", "Samir Aziz"], Residents(app).Order());
    }

    [Theory, OnBothDatabases]
    public async Task The_case_owner_says_since_when_a_household_lives_here_and_who_of_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Expect(
            ("Hanan Aziz", "Self", "1993-03-14", "ar"), ("Samir Aziz", "Partner", "1990-05-02", "ar"), ("Rima Aziz", "RelativeElsewhere", "1960-01-01", "ar"));
        var decide = await meryem.Open($"/before-arrival/{household[0]}");
        (await decide.Form("Koppel aan deze gemeente").Fill("Gemeente", "Veluwestad").Tick("Samir Aziz", false).Submit()).ShouldBeOk().ShouldSay("De koppeling staat vast");
        Assert.Equal(["Hanan Aziz"], Residents(app));

        var page = await (await meryem.Open($"/persons/{household[0]}/route")).Follow("Woont nu in de gemeente");
        var early = await page.Form("Leg vast dat zij hier wonen").Fill("Gemeente", "Heidedorp").Fill("Woont hier sinds", "2026-11-24").Submit();
        early.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        (await early.Form("Leg vast dat zij hier wonen").Fill("Woont hier sinds", "2026-11-20").Submit()).ShouldBeOk().ShouldSay("Zij wonen nu in de gemeente");

        Assert.Equal(["Hanan Aziz", "Samir Aziz"], Residents(app).Order());
        Assert.Contains(await meryem.Everybody(), item => item.GetProperty("name").GetString() == "Hanan Aziz" && item.GetProperty("municipality").GetString() == "Heidedorp");
    }

    private static List<string> Residents(TestApp app)
    {
        using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        return [.. db.Set<Meedoen.People.Person>().Where(person => person.MunicipalityId != null).Select(person => person.Name)];
    }

    /// <summary>Meryem visits on the day itself and writes it down, which does the step.</summary>
    private static async Task Visit(Visitor meryem, Guid hanan, Guid enrolment)
    {
        var planned = await meryem.PostJson($"/api/v1/persons/{hanan}/conversations", new
        {
            kind = "Introduction",
            on = "2026-12-02",
            at = "10:30",
            minutes = 60,
            place = "azc Veluwestad",
            enrolment,
            step = "kennismaking",
        });
        var id = planned.ShouldBeOk().Json.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/conversations/{id}/held", new { heldOn = "2026-12-02", participantPresent = true, note = "Kennisgemaakt." })).ShouldBeOk();
    }

    /// <summary>Nobody else came yet, so every count is of nobody.</summary>
    private static async Task InNoCount(TestApp app, Visitor meryem)
    {
        using var karin = await app.As("karin-dijkman");
        Assert.Equal(0, (await meryem.Get("/api/v1/caseload")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await karin.Get("/api/v1/caseload")).GetProperty("total").GetInt32());
        Assert.DoesNotContain((await karin.Get("/api/v1/team")).GetProperty("loads").EnumerateArray(), load => load.GetProperty("journeys").GetInt32() > 0);
    }

    /// <summary>No goal, no settled plan, no language test, no report and no form with one; each refused in the same words.</summary>
    private static async Task NothingIsRecorded(Visitor meryem, Guid person)
    {
        foreach (var refused in new[]
        {
            await meryem.PostJson($"/api/v1/persons/{person}/plan/goals", new { text = "Kan fietsen", measure = "Fietst", horizon = "Weeks", evaluateOn = "2027-01-29" }),
            await meryem.PostJson($"/api/v1/persons/{person}/plan/settled", new { version = 0 }),
            await meryem.PostJson($"/api/v1/persons/{person}/competence-report", new { data = "soort,omschrijving\nkan,Koken"u8.ToArray() }),
            await meryem.PostJson($"/api/v1/persons/{person}/language-tests", new
            {
                testedOn = "2026-11-23", assessor = "Marijke Oud", listening = "a1", speaking = "a1", reading = "a1", writing = "a1", literacy = "latin",
            }),
            await meryem.PostJson($"/api/v1/persons/{person}/forms/language-test", new { typed = new Dictionary<string, string[]> { ["dutch-listening"] = ["a1"] } }),
        })
        {
            Assert.Equal("programmes.before-arrival", refused.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
            Assert.Equal(
                "Het is nog niet zeker dat deze persoon in de gemeente komt wonen. Je kunt nu alleen kennismaken.", refused.Json.GetProperty("detail").GetString());
        }
    }

    private static int Forgotten(TestApp app, Guid person) => app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!
        .Audit.OpenReader().About(person, 100).Count(line => line.What == "ForgetPerson");
}
