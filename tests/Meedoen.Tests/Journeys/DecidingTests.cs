using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>Phases, lesson weeks, gates, decisions with everybody who must take part, outcomes and the obligation, through the doors of the application.</summary>
public sealed class DecidingTests
{
    private static readonly string[] Intake =
        ["kennismaking", "routekaart", "taaltoets", "taaladvies", "aanmelden-taal", "competentievragenlijst", "huisbezoek", "diagnosegesprek", "ondersteuningsplan"];

    [Theory, OnBothDatabases]
    public async Task Weeks_without_lessons_move_the_end_of_a_period_and_both_dates_are_shown(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var hanan = (await meryem.Aziz())[0];
        var enrolment = await Active(meryem, hanan);
        (await Schedule(meryem, enrolment, "2027-01-11")).ShouldBeOk();
        Assert.Equal("2027-05-28", End(await meryem.Journey(hanan)));

        var saved = await (await ruben.Open("/admin/calendar")).Form("Voeg toe").Fill("Naam", "Voorjaarsvakantie")
            .Fill("Eerste dag zonder les", "2027-02-20").Fill("Laatste dag zonder les", "2027-02-28").Submit();

        saved.ShouldBeOk().ShouldSay("Voorjaarsvakantie");
        var journey = await meryem.Journey(hanan);
        Assert.Equal("2027-06-04", End(journey));
        Assert.Equal("2027-05-28", Phase(journey, "periode-1").GetProperty("endsOnWithoutPauses").GetString());
        (await meryem.Open($"/persons/{hanan}/route/{enrolment}/phases")).ShouldSay("vrijdag 4 juni 2027").ShouldSay("vrijdag 28 mei 2027").ShouldSay("1 weken zonder les");
        await app.MoveTo("2027-01-12");
        (await meryem.Open($"/persons/{hanan}/route/{enrolment}/steps/lessen-1")).ShouldSay("vrijdag 4 juni 2027");
        (await (await ruben.Open("/admin/calendar")).Press("Haal weg: Voorjaarsvakantie")).ShouldBeOk();
        Assert.Equal("2027-05-28", End(await meryem.Journey(hanan)));
    }

    [Theory, OnBothDatabases]
    public async Task Childcare_holds_up_the_parent_who_starts_second_until_somebody_lifts_the_gate(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        var (first, second) = (await Active(meryem, household[0]), await Active(meryem, household[1]));

        (await Schedule(meryem, first, "2027-01-11")).ShouldBeOk();
        Assert.Equal("programmes.gate-blocks", (await Schedule(meryem, second, "2027-01-11")).RefusalCode);
        (await meryem.Open($"/persons/{household[1]}/route/{second}/phases")).ShouldSay("Nog te regelen: Kinderopvang").ShouldSay("Dit houdt het traject tegen");
        Assert.Equal("programmes.reason-required", (await meryem.PostJson($"/api/v1/enrolments/{second}/gates/kinderopvang/lift", new { })).RefusalCode);
        (await meryem.PostJson($"/api/v1/enrolments/{second}/gates/kinderopvang/lift", new { reason = new { code = "other", words = "Oma past op." } })).ShouldBeOk();
        (await Schedule(meryem, second, "2027-01-11")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task A_decision_is_taken_with_everybody_at_the_table_or_in_writing_and_leads_on_and_who_has_no_vote_knows_when(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var enrolment = await Active(meryem, hanan);
        (await Schedule(meryem, enrolment, "2026-11-23")).ShouldBeOk();
        foreach (var (phase, day) in new[] { ("periode-1", "2026-11-24"), ("periode-2", "2026-11-30") })
        {
            await app.MoveTo(day);
            (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/phases/{phase}/close", new { reason = new { code = "done-before" } })).ShouldBeOk();
        }

        await app.MoveTo("2026-12-01");
        var path = $"/persons/{hanan}/route/{enrolment}/decisions/werk-of-school";
        (await meryem.Open($"/persons/{hanan}/route/{enrolment}/steps/evaluatiemoment")).ShouldBeOk();
        var alone = await (await meryem.Open(path)).Form("Leg het besluit vast").Choose("Wat wordt het", "School").Fill("Reden", "Keuze van de deelnemer").Submit();
        alone.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity).ShouldSay("taalschool");
        (await Word(meryem, path, "taalschool", "Schriftelijk", "Zij leert snel.")).ShouldBeOk().ShouldSay("Zij leert snel.");
        (await Word(meryem, path, "job-taalcoach", "Aan tafel", "School past.")).ShouldBeOk();

        var taken = await (await meryem.Open(path)).Form("Leg het besluit vast").Choose("Wat wordt het", "School").Tick("Meryem Aslan (klantmanager)").Fill("Reden", "Keuze van de deelnemer").Submit();

        taken.ShouldBeOk().ShouldSay("School di 1 dec 2026");
        var journey = await meryem.Journey(hanan);
        Assert.Contains("evaluatiemoment", journey.Steps("Completed"));
        Assert.Contains("studie", journey.Steps("Open"));
        Assert.DoesNotContain("werk", journey.Steps("Open"));
        Assert.Equal("programmes.decision-taken", (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/decisions/werk-of-school", new { options = new[] { "werk" } })).RefusalCode);
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/outcomes/studie", new { })).ShouldBeOk();
        Assert.Equal("programmes.outcome-reached", (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/outcomes/studie", new { })).RefusalCode);
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/obligation/exception", new { reason = new { code = "health" } })).ShouldBeOk();
        (await meryem.Open($"/persons/{hanan}/route/{enrolment}/phases")).ShouldSay("Studie");

        using var worker = await app.As("willemijn-vos", role: "WC");
        await app.Involve(meryem, hanan, "willemijn-vos", "WC");
        (await worker.Open(path)).ShouldBeOk().ShouldSay("di 1 dec 2026").ShouldNotHold("School").ShouldNotHold("Zij leert snel.");
    }

    private static async Task<Page> Word(Visitor meryem, string path, string who, string how, string words) =>
        await (await meryem.Open(path)).Form("Schrijf op").Fill("Van wie", who).Choose("Hoe", how).Fill("Wat werd er gezegd", words).Submit();

    private static Task<Page> Schedule(Visitor meryem, Guid enrolment, string day) =>
        meryem.PostJson($"/api/v1/enrolments/{enrolment}/phases/periode-1/schedule", new { startsOn = day });

    private static JsonElement Phase(JsonElement journey, string id) =>
        journey.GetProperty("phases").EnumerateArray().Single(phase => phase.GetProperty("id").GetString() == id);

    private static string? End(JsonElement journey) => Phase(journey, "periode-1").GetProperty("endsOn").GetString();

    /// <summary>Somebody through the intake, active on the full-time route; linked when that did not happen yet.</summary>
    private static async Task<Guid> Active(Visitor meryem, Guid person)
    {
        var journey = await meryem.Journey(person);
        if (journey.GetProperty("state").GetString() == "Expected")
        {
            await meryem.Link(person);
        }

        foreach (var step in Intake)
        {
            (await meryem.Complete(journey, step)).ShouldBeOk();
        }

        var enrolment = journey.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/route", new { route = "voltijd" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "Planning" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "Active" })).ShouldBeOk();
        return enrolment;
    }
}
