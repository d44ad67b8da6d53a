using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Learning;

/// <summary>Who was there and what was practised: written by who teaches or practises, read by who guides and by the participant.</summary>
public sealed class AttendanceTests
{
    [Theory, OnBothDatabases]
    public async Task A_teacher_writes_the_register_of_the_day_and_the_case_owner_and_the_participant_read_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.AzizAreLinked();
        var hanan = household[0];
        await app.Involve(meryem, hanan, "marijke-oud", "TA");
        await app.Involve(meryem, household[1], "marijke-oud", "TA");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var marijke = await app.As("marijke-oud");

        var register = (await (await marijke.Open("/my-people")).Follow("Leg aanwezigheid vast")).ShouldBeOk().ShouldSay("maandag 23 november 2026");
        var saved = await register.Form("Bewaar de aanwezigheid").Choose("Was Hanan Aziz er?", "Aanwezig").Fill("Hoe lang: Hanan Aziz", "120 minuten")
            .Fill("Wat oefende Hanan Aziz", "De klok lezen").Submit();

        var again = saved.ShouldBeOk().ShouldSay("De aanwezigheid is bewaard").Form("Bewaar de aanwezigheid");
        Assert.Equal(("120", "De klok lezen"), (again.Value("Hoe lang: Hanan Aziz"), again.Value("Wat oefende Hanan Aziz")));
        (await meryem.Open($"/persons/{hanan}/attendance")).ShouldBeOk().ShouldSay("1 van de laatste 1 keer").ShouldSay("De klok lezen").ShouldSay("Marijke Oud");
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Aanwezigheid is vastgelegd");
        Assert.Empty((await meryem.Get($"/api/v1/persons/{household[1]}/attendance")).GetProperty("days").EnumerateArray());
        using var participant = await app.As("hanan-aziz");
        (await (await participant.Open("/me/file")).Follow("Mijn lessen")).ShouldBeOk().ShouldSay("U was er").ShouldSay("De klok lezen");
        participant.Speak("ar");
        (await participant.Open("/me/attendance")).ShouldBeOk().ShouldSay("كنت حاضرًا").ShouldNotHold("U was er");
    }

    [Theory, OnBothDatabases]
    public async Task A_volunteer_writes_what_was_practised_while_a_step_asks_it_and_sees_nothing_of_others(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        await app.Involve(meryem, hanan, "marijke-oud", "TA");
        using var marijke = await app.As("marijke-oud");
        using var gerda = await app.As("gerda-smit");
        (await Record(marijke, hanan, "2026-11-23", "Present", "Van de docent")).ShouldBe(HttpStatusCode.NoContent);
        (await gerda.Open("/attendance")).ShouldBeOk().ShouldNotHold("Hanan");
        (await gerda.Open($"/persons/{hanan}/attendance")).ShouldBe(HttpStatusCode.Forbidden);
        (await Record(gerda, hanan, "2026-11-23", "Present")).ShouldBe(HttpStatusCode.Forbidden);

        var step = await Practise(meryem, hanan);
        (await (await (await gerda.Open("/my-people")).Follow("Leg aanwezigheid vast")).Form("Bewaar de aanwezigheid")
            .Choose("Was Hanan Aziz er?", "Aanwezig").Fill("Wat oefende Hanan Aziz", "Boodschappen doen").Submit()).ShouldBeOk();

        (await gerda.Open($"/persons/{hanan}/attendance")).ShouldBeOk().ShouldSay("Boodschappen doen").ShouldSay("wat je zelf opschreef").ShouldNotHold("Van de docent");
        (await marijke.Open($"/persons/{hanan}/attendance")).ShouldBeOk().ShouldSay("Boodschappen doen").ShouldSay("Van de docent");
        (await gerda.PostJson($"{step}/complete", new { })).ShouldBeOk();
        (await gerda.Open($"/persons/{hanan}/attendance")).ShouldBe(HttpStatusCode.Forbidden);
        (await Record(gerda, hanan, "2026-11-22", "Present")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_said_at_its_field_and_what_was_typed_stays(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "marijke-oud", "TA");
        using var marijke = await app.As("marijke-oud");
        var form = (await marijke.Open("/attendance")).Form("Bewaar de aanwezigheid").Choose("Was Hanan Aziz er?", "Afwezig")
            .Fill("Hoe lang: Hanan Aziz", "60 minuten").Fill("Wat oefende Hanan Aziz", "Niets");

        var refused = (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("alleen voor wie er was");

        Assert.Equal("Niets", refused.Form("Bewaar de aanwezigheid").Value("Wat oefende Hanan Aziz"));
        Assert.Equal("learning.day", (await Record(marijke, hanan, "2026-11-24", "Present")).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        Assert.Equal("learning.status-missing", (await Record(marijke, hanan, "2026-11-23", null)).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        Assert.Equal("learning.practised-too-long", (await Record(marijke, hanan, "2026-11-23", "Present", new string('x', 301))).RefusalCode);
        (await Record(marijke, Guid.NewGuid(), "2026-11-23", "Present")).ShouldBe(HttpStatusCode.NotFound);
        (await meryem.Open($"/persons/{hanan}/attendance")).ShouldSay("Er is nog niets vastgelegd");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_stays_with_its_person_when_somebody_else_comes_into_the_list_and_with_its_day(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.AzizAreLinked();
        await app.Involve(meryem, household[1], "marijke-oud", "TA");
        using var marijke = await app.As("marijke-oud");
        var form = (await marijke.Open("/attendance")).Form("Bewaar de aanwezigheid").Choose("Was Samir Aziz er?", "Afwezig")
            .Fill("Hoe lang: Samir Aziz", "60 minuten").Fill("Wat oefende Samir Aziz", "De klok lezen");
        await app.Involve(meryem, household[0], "marijke-oud", "TA");

        var refused = (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).Form("Bewaar de aanwezigheid");
        Assert.Equal(("De klok lezen", ""), (refused.Value("Wat oefende Samir Aziz"), refused.Value("Wat oefende Hanan Aziz")));
        (await refused.Fill("Hoe lang: Samir Aziz", "").Submit()).ShouldBeOk();
        Assert.Single((await meryem.Get($"/api/v1/persons/{household[1]}/attendance")).GetProperty("days").EnumerateArray());
        Assert.Empty((await meryem.Get($"/api/v1/persons/{household[0]}/attendance")).GetProperty("days").EnumerateArray());
        Assert.Contains("data-draft=\"attendance-2026-11-20\"", (await marijke.Open("/attendance?on=2026-11-20")).ShouldBeOk().Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_of_one_teacher_do_not_write_over_each_other(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "marijke-oud", "TA");
        using var marijke = await app.As("marijke-oud");
        var second = (await marijke.Open("/attendance")).Form("Bewaar de aanwezigheid").Choose("Was Hanan Aziz er?", "Afwezig");
        (await Record(marijke, hanan, "2026-11-23", "Present", "De klok")).ShouldBe(HttpStatusCode.NoContent);

        (await second.Submit()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("intussen veranderd").ShouldSay("Nu is bewaard: Aanwezig De klok");

        var day = Assert.Single((await meryem.Get($"/api/v1/persons/{hanan}/attendance")).GetProperty("days").EnumerateArray());
        Assert.Equal(("Present", "De klok"), (day.GetProperty("status").GetString(), day.GetProperty("practised").GetString()));
    }

    [Theory, OnBothDatabases, Then("S-031", 5)]
    public async Task S031_the_contact_person_hears_of_the_second_absence_in_a_row_and_not_in_patience_mode(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.AzizAreLinked();
        foreach (var person in household[..2])
        {
            await app.Involve(meryem, person, "marijke-oud", "TA");
        }

        (await meryem.PostJson($"/api/v1/enrolments/{await Enrolment(meryem, household[1])}/patience", new { nextContactOn = "2026-12-14", reviewOn = "2027-02-01", reason = new { code = "circumstances" } })).ShouldBeOk();
        using var marijke = await app.As("marijke-oud");
        await Record(marijke, household[0], "2026-11-20", "Absent");
        (await meryem.Open("/today")).ShouldNotHold("twee keer achter elkaar");

        foreach (var person in household[..2])
        {
            (await Record(marijke, person, "2026-11-21", "AbsentWithMessage")).ShouldBe(HttpStatusCode.NoContent);
            (await Record(marijke, person, "2026-11-23", "Absent")).ShouldBe(HttpStatusCode.NoContent);
        }

        var today = (await meryem.Open("/today")).ShouldSay("twee keer achter elkaar niet bij de les");
        Assert.Equal(2, today.All("li.row").Count(row => row.Contains("twee keer achter elkaar", StringComparison.Ordinal) && row.Contains("Hanan", StringComparison.Ordinal)));
        Assert.DoesNotContain(today.All("li.row"), row => row.Contains("twee keer achter elkaar", StringComparison.Ordinal) && row.Contains("Samir", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_practised_can_be_read_after_a_merge_and_after_it_was_undone(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var typed = new Dictionary<string, string> { ["called-name"] = "Hanane Azeez", ["v-number"] = "1234567" };
        var second = (await meryem.PostJson("/api/v1/persons", new { typed })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await Record(meryem, second, "2026-11-20", "Present", "De bus nemen")).ShouldBe(HttpStatusCode.NoContent);

        var merged = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await meryem.Open($"/persons/{hanan}/attendance")).ShouldBeOk().ShouldSay("De bus nemen");
        (await meryem.PostJson($"/api/v1/merges/{merged}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);

        (await meryem.Open($"/persons/{hanan}/attendance")).ShouldBeOk().ShouldNotHold("De bus nemen");
        (await meryem.Open($"/persons/{second}/attendance")).ShouldBeOk().ShouldSay("De bus nemen");
    }

    private static Task<Page> Record(Visitor who, Guid person, string on, string? status, string? practised = null) =>
        who.PostJson("/api/v1/attendance", new { on, lines = new[] { new { person, status, practised } } });

    private static async Task<Guid> Enrolment(Visitor meryem, Guid person) => (await meryem.Journey(person)).GetProperty("id").GetGuid();

    /// <summary>Practising with the volunteer, as a step of this route; answers its address.</summary>
    private static async Task<string> Practise(Visitor meryem, Guid person)
    {
        var journey = await meryem.Journey(person);
        var steps = $"/api/v1/enrolments/{journey.GetProperty("id").GetGuid()}/steps";
        var phase = journey.GetProperty("phases").EnumerateArray().First(p => p.GetProperty("id").GetString() == "intake").GetProperty("id").GetString();
        var added = await meryem.PostJson(steps, new { phase, type = "GroupActivity", owner = "vrijwilliger", title = "Nederlands oefenen", reason = "circumstances" });
        return $"{steps}/{added.ShouldBeOk().Json.GetString()}";
    }
}
