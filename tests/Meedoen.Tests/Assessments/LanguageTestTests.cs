using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-071: a language test leads to a school that fits.</summary>
public sealed class LanguageTestTests
{
    [Theory, OnBothDatabases, Then("S-071", 1)]
    public async Task S071_the_four_skills_are_stored_with_the_assessor_and_the_step_is_done(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-14");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.MoveTo("2026-12-15");

        var saved = await (await meryem.Open($"/persons/{hanan}/language/test")).Form("Bewaar de toets")
            .Fill("Dag van de toets", "2026-12-15").Fill("Wie nam de toets af", "Marijke Oud")
            .Fill("luisteren", "A1").Fill("spreken", "Onder A1").Fill("lezen", "A1").Fill("schrijven", "Onder A1")
            .Fill("Lezen en schrijven", "Leest en schrijft Latijns schrift").Submit();

        saved.ShouldBeOk();
        var test = (await meryem.Get($"/api/v1/persons/{hanan}/language")).GetProperty("tests").EnumerateArray().Single();
        Assert.Equal("2026-12-15", test.GetProperty("testedOn").GetString());
        Assert.Equal("Marijke Oud", test.GetProperty("assessor").GetString());
        Assert.Equal(["A1", "BelowA1", "A1", "BelowA1"], new[] { "listening", "speaking", "reading", "writing" }.Select(s => test.GetProperty(s).GetString()!));
        var journey = await meryem.Journey(hanan);
        Assert.Contains("taaltoets", journey.Steps("Completed"));
        Assert.Contains("taaladvies", journey.Steps("Open"));
    }

    [Theory, OnBothDatabases, Then("S-071", 2), Then("S-071", 3)]
    public async Task S071_schools_are_ranked_with_reasons_and_the_one_that_begins_too_high_is_not_suggested(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.RecordTest(hanan, "2026-12-15", "a1", "below-a1", "a1", "below-a1");

        var answer = await meryem.Get($"/api/v1/persons/{hanan}/language");
        Assert.Equal(["Veluwe Taal", "TwinLes", "TaalPlus"], answer.GetProperty("suggested").EnumerateArray().Select(s => s.GetProperty("name").GetString()!));
        Assert.Equal(["ROC Rand"], answer.GetProperty("notSuggested").EnumerateArray().Select(s => s.GetProperty("name").GetString()!));

        var page = await meryem.Open($"/persons/{hanan}/language");
        var first = page.All("ol.advice > li")[0];
        Assert.Contains("Past bij alles wat is getoetst: luisteren, spreken, lezen, schrijven.", first, StringComparison.Ordinal);
        Assert.Contains("Leert lezen en schrijven vanaf het begin.", first, StringComparison.Ordinal);
        Assert.Contains("De lessen zijn in de avond. Vraag of dat kan.", page.All("ol.advice > li")[1], StringComparison.Ordinal);
        Assert.Contains("Dat is nog te hoog voor spreken, schrijven", page.All("ol.advice > li")[2], StringComparison.Ordinal);
        Assert.Equal(["ROC Rand: De lessen beginnen bij B1. Dat is nog te hoog; deze school past vanaf dat niveau."], page.All("ul.not-advised > li"));
    }

    [Theory, OnBothDatabases, Then("S-071", 4)]
    public async Task S071_a_retest_in_April_keeps_both_results_and_shows_the_change_per_skill(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.RecordTest(hanan, "2026-12-15", "a1", "below-a1", "a1", "below-a1");
        await app.MoveTo("2027-04-12");

        await meryem.RecordTest(hanan, "2027-04-12", "a2", "a1", "a1", "a1");

        var answer = await meryem.Get($"/api/v1/persons/{hanan}/language");
        Assert.Equal(["2027-04-12", "2026-12-15"], answer.GetProperty("tests").EnumerateArray().Select(t => t.GetProperty("testedOn").GetString()!));
        Assert.Equal([1, 1, 0, 1], answer.GetProperty("trend").EnumerateArray().Select(t => t.GetProperty("steps").GetInt32()));
        (await meryem.Open($"/persons/{hanan}/language")).ShouldSay("1 hoger dan op 15 december 2026 (A1)").ShouldSay("Gelijk aan 15 december 2026 (A1)");
    }

    [Theory, OnBothDatabases]
    public async Task A_test_that_is_recorded_late_does_not_change_what_holds_now(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.RecordTest(hanan, "2026-12-15", "a1", "a1", "a1", "a1");

        await meryem.RecordTest(hanan, "2026-12-10", "c1", "c1", "c1", "c1");

        (await meryem.Open($"/persons/{hanan}")).ShouldSay("Nederlands luisteren").ShouldNotHold("C1");
        Assert.Equal(2, (await meryem.Get($"/api/v1/persons/{hanan}/language")).GetProperty("tests").GetArrayLength());
    }

    [Theory, OnBothDatabases]
    public async Task Before_arrival_no_test_report_or_goal_is_recorded(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];

        foreach (var (path, body) in new (string, object)[]
        {
            ("language-tests", new { testedOn = "2026-12-15", assessor = "Marijke Oud", listening = "a1" }),
            ("competence-report", new { data = "soort,omschrijving\nkan,Koken"u8.ToArray() }),
            ("plan/goals", new { text = "A2", measure = "Toets", horizon = "Months", evaluateOn = "2027-06-04" }),
        })
        {
            var early = await meryem.PostJson($"/api/v1/persons/{hanan}/{path}", body);
            Assert.Equal("programmes.before-arrival", early.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Without_an_assessor_or_a_level_no_test_is_recorded(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];

        var empty = await (await meryem.Open($"/persons/{hanan}/language/test")).Form("Bewaar de toets").Fill("Wie nam de toets af", "").Submit();
        empty.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Vul in wie de toets afnam").ShouldSay("bij ten minste een vaardigheid");
        var future = await meryem.PostJson($"/api/v1/persons/{hanan}/language-tests", new { testedOn = "2026-12-16", assessor = "M", listening = "z9" });
        future.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBothDatabases]
    public async Task The_choice_stands_beside_the_advice_and_the_participant_reads_both(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-15");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.RecordTest(hanan, "2026-12-15", "a1", "below-a1", "a1", "below-a1");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");
        (await participant.Open("/me/language")).ShouldSay("Scholen die bij u passen").ShouldSay("Veluwe Taal");

        var chosen = await (await meryem.Open($"/persons/{hanan}/language")).Form("Bewaar advies en keuze")
            .Fill("Welke school kiest de deelnemer", "TaalPlus").Submit();

        chosen.ShouldBeOk();
        Assert.Equal(["Veluwe Taal", "TaalPlus"], chosen.All("dl.facts dd"));
        Assert.Contains("taaladvies", (await meryem.Journey(hanan)).Steps("Completed"));
        (await participant.Open("/me/language")).ShouldSay("U hebt deze school gekozen: TaalPlus");
    }

    [Theory, OnBothDatabases]
    public async Task The_administrator_keeps_the_schools_and_the_second_of_two_is_told(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");
        var (page, other) = (await ruben.Open("/admin/language-providers"), await ruben.Open("/admin/language-providers"));

        (await page.Form("Bewaar ROC Rand").Fill("Lessen gaan tot", "C1").Submit()).ShouldBeOk().ShouldSay("ROC Rand, van B1 tot C1");
        (await other.Form("Bewaar ROC Rand").Fill("Lessen gaan tot", "B1").Submit()).ShouldBe(HttpStatusCode.Conflict);
        (await page.Form("Voeg toe").Fill("Naam", "TaalPlus").Fill("Lessen beginnen bij", "A2").Fill("Lessen gaan tot", "A1").Submit())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("lager dan waar de lessen beginnen");
    }
}
