using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Law;

/// <summary>S-079: part-time can take three years, and the planned end and the term of the law are two things.</summary>
public sealed class PartTimeTests
{
    private static readonly string[] Intake =
        ["kennismaking", "routekaart", "taaltoets", "taaladvies", "aanmelden-taal", "competentievragenlijst", "huisbezoek", "diagnosegesprek", "ondersteuningsplan"];

    [Theory, OnBothDatabases, Then("S-079", 1), Then("S-079", 2)]
    public async Task S079_the_planned_latest_end_is_shown_apart_from_the_term_of_the_law(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-07");
        using var meryem = await app.As("meryem-aslan");
        var (binta, enrolment) = await PartTime(meryem);

        Assert.Equal("2030-01-11", PartTimePhase(await meryem.Journey(binta)).Say("latestEndOn"));
        (await meryem.Open($"/persons/{binta}/route/{enrolment}/phases")).ShouldSay("Gepland uiterlijk klaar op 11 januari 2030").ShouldSay("De wettelijke termijn telt apart");
        var term = (await meryem.Terms(binta))["term"];
        Assert.Equal(("2026-12-22", "2029-12-21"), (term.Say("firstDay"), term.Say("rulingLastDay")));
        (await meryem.Open($"/persons/{binta}/terms")).ShouldSay("21 december 2029").ShouldNotHold("11 januari 2030");
    }

    [Theory, OnBothDatabases, Then("S-079", 3)]
    public async Task S079_six_months_before_either_day_the_case_owner_gets_a_notice_with_the_facts(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-07");
        using var meryem = await app.As("meryem-aslan");
        var (binta, _) = await PartTime(meryem);
        for (var goal = 1; goal <= 5; goal++)
        {
            await Goal(meryem, binta, $"Doel {goal}", goal <= 3 ? "Reached" : "Busy");
        }

        await meryem.FillForm(binta, "duo", ("hours-course", "340"));
        await app.MoveTo("2029-06-19");
        (await meryem.Open("/today")).ShouldNotHold("Inburgeringstermijn").ShouldNotHold("eindigt binnen zes maanden");
        await app.MoveTo("2029-06-21");

        (await meryem.Open("/today")).ShouldSay("Inburgeringstermijn").ShouldSay("De laatste dag is 21 december 2029")
            .ShouldSay("3 van de 5 doelen gehaald (60 %).").ShouldSay("Gevolgde lesuren: 340.").ShouldNotHold("eindigt binnen zes maanden");
        await app.MoveTo("2029-07-11");
        var near = (await meryem.Open("/today")).ShouldSay("eindigt binnen zes maanden");
        Assert.Equal(2, near.Text.Split("3 van de 5 doelen gehaald (60 %).").Length - 1);
    }

    [Theory, OnBothDatabases, Then("S-079", 4)]
    public async Task S079_switching_to_full_time_keeps_the_hours_already_done(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-01-07");
        using var meryem = await app.As("meryem-aslan");
        var (binta, enrolment) = await PartTime(meryem);
        await meryem.FillForm(binta, "duo", ("hours-course", "340"));
        await app.MoveTo("2027-09-06");

        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/route", new { route = "voltijd", reason = new { code = "own-choice" } })).ShouldBeOk();

        var journey = await meryem.Journey(binta);
        Assert.Equal("voltijd", journey.Say("route"));
        Assert.Contains(journey.GetProperty("phases").EnumerateArray(), phase => phase.Say("id") == "periode-1");
        var hours = (await meryem.Get($"/api/v1/persons/{binta}")).GetProperty("facts").EnumerateArray().Single(fact => fact.Say("key") == "hours-course");
        Assert.Equal("340", hours.Say("value"));
        Assert.Equal(("2026-12-22", "2029-12-21"), ((await meryem.Terms(binta))["term"].Say("firstDay"), (await meryem.Terms(binta))["term"].Say("rulingLastDay")));
    }

    /// <summary>Binta Jallow, sister of Fatou: through the intake, under the 2021 act with a plan of 21 December, part-time from 11 January 2027.</summary>
    private static async Task<(Guid Person, Guid Enrolment)> PartTime(Visitor meryem)
    {
        var binta = (await meryem.Expect(("Binta Jallow", "Self", "1997-02-03", "mnk")))[0];
        await meryem.Link(binta);
        var journey = await meryem.Journey(binta);
        foreach (var step in Intake)
        {
            (await meryem.Complete(journey, step)).ShouldBeOk();
        }

        await meryem.FillForm(
            binta, "duo", ("integration-duty", "yes"), ("integration-duty-from", "2026-11-02"), ("duo-target-group", "asylum"), ("duo-notified-on", "2026-11-02"));
        await meryem.FillForm(binta, "intake", ("legal-regime", "wi2021"), ("residence-permit-kind", "asylum-temporary"), ("settled-on", "2026-11-02"));
        await meryem.FillForm(binta, "support-plan", ("learning-route", "b"), ("pip-signed-on", "2026-12-21"));
        var enrolment = journey.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/route", new { route = "deeltijd" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "Planning" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "Active" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/phases/deeltijd/schedule", new { startsOn = "2027-01-11" })).ShouldBeOk();
        return (binta, enrolment);
    }

    private static async Task Goal(Visitor meryem, Guid person, string text, string state) => (await meryem.PostJson(
        $"/api/v1/persons/{person}/plan/goals", new { text, measure = "Gesprek", horizon = "Years", evaluateOn = "2029-12-01", state })).ShouldBeOk();

    private static JsonElement PartTimePhase(JsonElement journey) =>
        journey.GetProperty("phases").EnumerateArray().Single(phase => phase.Say("id") == "deeltijd");
}
