using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-055 and S-057: some months around, and then what somebody really needs.</summary>
public sealed class ObservationTests
{
    private const string Home = "amstelmeer";

    [Theory, OnBothDatabases, Then("S-055", 1), Then("S-055", 2), Then("S-055", 3), Then("S-055", 4)]
    public async Task S055_the_period_shows_when_a_conclusion_is_possible_and_its_days_and_notes_are_kept_and_read(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-02-01", tenants: [Home]);
        using var lotte = await app.As("lotte-prins", Home);
        using var sander = await app.As("sander-post", Home);
        var (wim, _) = await lotte.Begin("Wim Gerritsen", "die-ikwerk");
        await lotte.Involve(wim, "Sander Post", "WC");
        (await lotte.PostJson($"/api/v1/persons/{wim}/account", new { })).ShouldBeOk();
        var page = $"/persons/{wim}/observation";

        foreach (var days in new[] { new[] { "dinsdag" }, ["maandag", "dinsdag", "woensdag", "donderdag"] })
        {
            (await Start(await sander.Open(page), days)).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Gewoon is 2 tot 3 dagen per week");
        }

        (await Start(await sander.Open(page), ["dinsdag", "donderdag"])).ShouldBeOk()
            .ShouldSay("Conclusie mogelijk vanaf 1 juni 2027, uiterlijk 1 augustus 2027").ShouldSay("dinsdag, donderdag").ShouldSay("kwekerij De Ringdijk");
        Assert.Equal("assessments.observation-runs", (await sander.PostJson($"/api/v1{page}", new { from = "2027-02-01", weekdays = new[] { "Tuesday", "Thursday" }, place = "x" })).ShouldBe(HttpStatusCode.Conflict).RefusalCode);

        await app.MoveTo("2027-02-12");
        foreach (var (on, status) in new[] { ("2027-02-02", "Present"), ("2027-02-04", "AbsentWithMessage"), ("2027-02-09", "Present"), ("2027-02-11", "Absent") })
        {
            (await sander.PostJson("/api/v1/attendance", new { on, lines = new[] { new { person = wim, status } } })).ShouldBe(HttpStatusCode.NoContent);
        }

        (await (await sander.Open(page)).Form("Bewaar wat je zag").Fill("Situatie", "Drukke ochtend in de kas").Submit())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf op wat de deelnemer deed");
        (await (await sander.Open(page)).Form("Bewaar wat je zag").Fill("Situatie", "Drukke ochtend in de kas").Fill("Wat deed de deelnemer", "Hielp een nieuwe collega").Submit())
            .ShouldBeOk().ShouldSay("Hielp een nieuwe collega").ShouldSay("Sander Post").ShouldSay("vr 12 feb 2027");

        var weeks = (await lotte.Get($"/api/v1{page}")).GetProperty("period").GetProperty("weeks").EnumerateArray()
            .Select(week => (week.GetProperty("planned").GetInt32(), week.GetProperty("present").GetInt32(), week.GetProperty("withMessage").GetInt32(), week.GetProperty("absent").GetInt32()));
        Assert.Equal([(2, 1, 1, 0), (2, 1, 0, 1)], weeks);
        (await lotte.Open(page)).ShouldBeOk().ShouldSay("1 dagen per week; nodig is ten minste 2").ShouldSay("Drukke ochtend in de kas");
        using var participant = await app.As("wim-gerritsen", Home);
        (await participant.Open("/me/observation")).ShouldBeOk().ShouldSay("Hielp een nieuwe collega").ShouldSay("kwekerij De Ringdijk").ShouldSay("Opgeschreven door Sander Post");
        participant.Speak("ar");
        (await participant.Open("/me/observation")).ShouldBeOk().ShouldSay("كيف أشارك في مكان");
    }

    [Theory, OnBothDatabases, Then("S-057", 1), Then("S-057", 2), Then("S-057", 3), Then("S-057", 4), Then("S-057", 5)]
    public async Task S057_directions_have_order_and_reason_and_open_what_follows_but_not_before_enough_was_seen(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-02-01", tenants: [Home]);
        using var lotte = await app.As("lotte-prins", Home);
        using var sander = await app.As("sander-post", Home);
        var (chantal, enrolment) = await lotte.Begin("Chantal de Boer", "die-ikwerk");
        await lotte.Involve(chantal, "Sander Post", "WC");
        await Along(lotte, enrolment);
        Task<Page> Conclude(object? body = null) => lotte.PostJson($"/api/v1/persons/{chantal}/conclusions", body ?? new
        {
            directions = new[] { new { option = "maatje", reason = "Is veel alleen." } },
            ownView = "Ik wil iemand om mee te praten.",
            present = new[] { "makelaar", "klantmanager" },
        });

        Assert.Equal("assessments.no-observation", (await Conclude()).RefusalCode);
        (await sander.PostJson($"/api/v1/persons/{chantal}/observation", new { from = "2027-02-01", weekdays = new[] { "Tuesday", "Thursday" }, place = "kwekerij De Ringdijk" })).ShouldBeOk();
        Assert.Equal("assessments.too-early", (await Conclude()).RefusalCode);
        await app.MoveTo("2027-06-21");
        Assert.Equal("assessments.too-little-seen", (await Conclude()).RefusalCode);
        await Seen(sander, chantal);
        Assert.Equal("journeys.conclude-elsewhere", (await lotte.PostJson($"/api/v1/enrolments/{enrolment}/decisions/richting", new { options = new[] { "maatje" } })).RefusalCode);

        var form = (await lotte.Open($"/persons/{chantal}/conclusion")).Form("Leg de conclusie vast").Fill("Welke richting (1)", "Een maatje");
        (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Schrijf op wat de deelnemer zelf vindt").ShouldSay("Schrijf op waarom");
        var done = await (await lotte.Open($"/persons/{chantal}/conclusion")).Form("Leg de conclusie vast")
            .Fill("Welke richting (1)", "Een maatje").Fill("Waarom deze richting (1)", "Is veel alleen.").Fill("Welke richting (2)", "Verslavingszorg").Fill("Waarom deze richting (2)", "Vraagt er zelf om.")
            .Fill("Wat vindt de deelnemer zelf", "Ik wil iemand om mee te praten.").Tick("Sander Post (makelaar)").Tick("Lotte Prins (klantmanager)").Submit();

        done.ShouldBeOk().ShouldSay("Een maatje: Is veel alleen.").ShouldSay("Verslavingszorg: Vraagt er zelf om.").ShouldSay("Ik wil iemand om mee te praten.").ShouldSay("makelaar, klantmanager");
        var journey = await lotte.Journey(chantal);
        Assert.Contains("wat-echt-nodig", journey.Steps("Completed"));
        Assert.Contains("observatie", journey.Steps("Completed"));
        Assert.Contains("koppel-maatje", journey.Steps("Open"));
        Assert.Contains("verwijzen", journey.Steps("Open"));
        Assert.DoesNotContain("domeinovergang", journey.Steps("Open"));
        Assert.Equal("programmes.outcome-reached", (await lotte.PostJson($"/api/v1/enrolments/{enrolment}/outcomes/richting-gevonden", new { })).RefusalCode);
        (await lotte.Open($"/persons/{chantal}")).ShouldSay("Maatje, Verslavingszorg").ShouldSay("Samen vastgelegd wat echt nodig is");
        Assert.NotNull((await lotte.Get($"/api/v1/persons/{chantal}/observation")).GetProperty("period").GetProperty("endedOn").GetString());
    }

    private static async Task<Page> Start(Page page, string[] days)
    {
        var form = page.Form("Begin").Fill("Eerste dag", "2027-02-01").Fill("Plek", "kwekerij De Ringdijk");
        foreach (var day in days)
        {
            form.Tick(day);
        }

        return await form.Submit();
    }

    /// <summary>Through the first phase: three options were shown, and the phase is closed.</summary>
    private static async Task Along(Visitor owner, Guid enrolment)
    {
        (await owner.PostJson($"/api/v1/enrolments/{enrolment}/steps/opties/complete", new { })).ShouldBeOk();
        (await owner.PostJson($"/api/v1/enrolments/{enrolment}/phases/verleiden/close", new { reason = new { code = "done-before" } })).ShouldBeOk();
    }

    /// <summary>Twenty weeks, three days in two of every five and two days else: 2.4 on average.</summary>
    private static async Task Seen(Visitor supervisor, Guid person)
    {
        for (var week = 0; week < 20; week++)
        {
            var monday = new DateOnly(2027, 2, 1).AddDays(7 * week);
            foreach (var day in week % 5 < 2 ? new[] { 1, 2, 3 } : [1, 3])
            {
                (await supervisor.PostJson("/api/v1/attendance", new { on = monday.AddDays(day).ToString("O"), lines = new[] { new { person, status = "Present" } } })).ShouldBe(HttpStatusCode.NoContent);
            }
        }
    }
}
