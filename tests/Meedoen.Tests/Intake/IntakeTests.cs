using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;
using Xunit;

namespace Meedoen.Tests.Intake;

/// <summary>The broad intake: calls, who came, what the law wants to be asked, the test, the conclusion (Wet inburgering 2021 art. 14).</summary>
public sealed class IntakeTests
{
    [Theory, OnBothDatabases]
    public async Task From_the_call_to_the_conclusion_by_the_pages_and_the_terms_follow(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananToCall();
        (await meryem.Open("/today")).ShouldSay("Er is nog geen oproep verstuurd");

        var called = await (await meryem.Open($"/persons/{hanan}/intake")).Form("Leg de oproep vast").Fill("Oproep verstuurd op", "2026-11-12").Fill("Komen kan tot en met", "2026-11-26").Submit();
        called.ShouldBeOk().ShouldSay("De oproep staat erin").ShouldSay("Oproep 1").ShouldSay("komen kan tot en met 26 november 2026");
        Assert.Equal(("running", "2026-11-26"), await Term(meryem, hanan, "intake"));
        var came = await called.Form("Leg vast wat er gebeurde").Choose("Wat gebeurde er", "Gekomen").Fill("Op welke dag", "2026-11-20").Submit();
        came.ShouldBeOk().ShouldSay("Gekomen op 20 november 2026").ShouldSay("Pauzeren mag");
        Assert.DoesNotContain("intake", (await meryem.Terms(hanan)).Where(term => term.Value.Say("rulingLastDay") is not null).Select(term => term.Key));

        var early = await came.Form("Rond de intake af").Fill("Alles besproken op", "2026-11-23").Choose("Kinderen jonger dan 6 jaar", "Ja").Submit();
        early.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Leg de leerbaarheidstoets vast").ShouldSay("Het taalniveau is nog niet helemaal ingevuld")
            .ShouldSay("School en opvang van jonge kinderen").ShouldSay("Vertel dat iemand alleen mag komen praten").ShouldSay("Schrijf de conclusie van de intake op");
        await meryem.AskEverything(hanan);
        await meryem.FillForm(hanan, "diagnosis", ("children-situation", "Lina gaat naar groep 1"));
        var done = await (await meryem.Open($"/persons/{hanan}/intake")).Form("Rond de intake af").Fill("Alles besproken op", "2026-11-23").Choose("Kinderen jonger dan 6 jaar", "Ja")
            .Fill("Conclusie van de intake", "Kan naar de B1-route.").Submit();

        done.ShouldBeOk().ShouldSay("De brede intake is klaar").ShouldSay("Kan naar de B1-route.");
        Assert.Equal("met", (await meryem.Terms(hanan))["intake"].Say("state"));
        Assert.Equal(["intake-completed", "alone-right-told", "intake-attended", "intake-call"], await Noted(meryem, hanan));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_missing_is_a_link_to_its_question_and_the_form_can_be_paused(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananCame();
        var page = await meryem.Open($"/persons/{hanan}/intake");

        var links = page.Document.QuerySelectorAll("ul.missing a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"/persons/{hanan}/forms/intake#f-education-level", links);
        Assert.Contains($"/persons/{hanan}/forms/language-test#f-dutch-speaking", links);
        foreach (var link in links)
        {
            var (path, field) = (link!.Split('#')[0], link.Split('#')[1]);
            Assert.NotNull((await meryem.Open(path)).ShouldBeOk().Document.GetElementById(field));
        }

        (await (await page.Follow("Vul de brede intake in")).Form("Ga later verder").Fill("Jaren naar school", "11").Submit()).ShouldBeOk();
        var resumed = (await meryem.Open($"/persons/{hanan}/intake")).ShouldSay("U pauzeerde het formulier op");
        Assert.Equal("11", (await resumed.Follow("Ga verder met de brede intake")).Form("Bewaar").Value("Jaren naar school"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_was_missed_three_times_after_warnings_is_completed_in_absence_and_nothing_else_follows(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-02-01");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananToCall();
        (await meryem.Call(hanan, "2026-11-12", "2026-11-26")).ShouldBeOk();
        Assert.Equal("intake.term-still-runs", (await meryem.AnswerCall(hanan, "NotCome", "2026-11-26", "Unknown")).RefusalCode);
        Assert.Equal("intake.reason", (await meryem.AnswerCall(hanan, "NotCome", "2026-11-27")).RefusalCode);
        (await meryem.AnswerCall(hanan, "NotCome", "2026-11-27", "NotUnderstood", "De brief was niet vertaald")).ShouldBeOk();

        Assert.Equal("intake.warning-day", (await meryem.Call(hanan, "2026-12-01", "2026-12-15")).RefusalCode);
        (await meryem.Call(hanan, "2026-12-01", "2026-12-15", "2026-12-01")).ShouldBeOk();
        Assert.Equal("intake.not-come-yet", (await meryem.Conclude(hanan, "2026-12-16", inAbsence: true)).RefusalCode);
        (await meryem.AnswerCall(hanan, "NotCome", "2026-12-16", "Unknown")).ShouldBeOk();
        Assert.Equal("intake.call-again-first", (await meryem.Conclude(hanan, "2026-12-16", inAbsence: true)).RefusalCode);
        (await meryem.Call(hanan, "2026-12-18", "2027-01-08", "2026-12-18")).ShouldBeOk();
        (await meryem.AnswerCall(hanan, "NotCooperating", "2027-01-05", "DidNotWant")).ShouldBeOk();

        Assert.Equal("intake.last-call-was", (await meryem.Call(hanan, "2027-01-20", "2027-01-30", "2027-01-20")).RefusalCode);
        var page = (await meryem.Open($"/persons/{hanan}/intake")).ShouldSay("De brief was niet vertaald").ShouldSay("Hier volgt nooit vanzelf een boete uit");
        (await page.Form("Rond de intake af zonder de persoon").Fill("Alles besproken op", "2027-01-29").Fill("Conclusie van de intake", "Niet gesproken.").Submit())
            .ShouldBeOk().ShouldSay("afgerond zonder de inburgeraar");
        Assert.Equal("CompletedInAbsence", (await meryem.Intake(hanan)).GetProperty("state").GetString());
        Assert.DoesNotContain("fine", await Noted(meryem, hanan));
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("De brief was niet vertaald"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_sees_or_hears_badly_is_dispensed_from_the_test_and_why_is_sealed(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananCame();
        var path = $"/api/v1/persons/{hanan}/intake/learnability-test";

        Assert.Equal("intake.choose", (await meryem.PutJson(path, new { dispensed = true, testOn = "2026-11-20" })).RefusalCode);
        Assert.Equal("intake.can-take-test", (await meryem.PutJson(path, new { dispensed = true, testOn = "2026-11-20", ground = "hearing" })).RefusalCode);
        Assert.Equal("intake.can-take-test", (await meryem.PutJson(path, new { dispensed = true, testOn = "2026-11-20", ground = "hearing", canTakeTest = true })).RefusalCode);
        (await meryem.PutJson(path, new { dispensed = true, testOn = "2026-11-20", ground = "seeing" })).ShouldBeOk();

        (await meryem.Open($"/persons/{hanan}/intake")).ShouldSay("De gemeente gaf ontheffing op 20 november 2026").ShouldSay("Ziet niet goed");
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("TestGround"));
        using var karin = await app.As("karin-dijkman");
        (await karin.Open($"/persons/{hanan}/intake")).ShouldBeOk().ShouldNotHold("Ziet niet goed");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_written_down_wrongly_is_taken_back_with_what_the_law_rested_on(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananTookIn();
        Assert.Equal("intake.concluded", (await meryem.Call(hanan, "2026-11-23", "2026-11-30")).RefusalCode);

        (await meryem.TakeBackLast(hanan)).ShouldBeOk();
        Assert.Equal("Running", (await meryem.Intake(hanan)).GetProperty("state").GetString());
        (await (await meryem.Open($"/persons/{hanan}/intake")).Press("Neem het laatste terug")).ShouldBeOk().ShouldSay("Het laatste is teruggenomen");
        (await meryem.TakeBackLast(hanan)).ShouldBeOk();

        Assert.Equal("intake.nothing-to-take-back", (await meryem.TakeBackLast(hanan)).RefusalCode);
        Assert.Equal(["alone-right-told"], await Noted(meryem, hanan));
        (await meryem.Open("/today")).ShouldSay("Er is nog geen oproep verstuurd");
    }

    [Theory, OnBothDatabases]
    public async Task Where_the_law_asks_no_intake_there_is_none(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await meryem.FillForm(hanan, "intake", ("legal-regime", "participatiewet"));

        (await meryem.Open($"/persons/{hanan}/intake")).ShouldBeOk().ShouldSay("Voor deze persoon is geen brede intake nodig");
        Assert.Equal("intake.not-under-act", (await meryem.Call(hanan, "2026-11-20", "2026-11-30")).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_for_anything_that_happened_is_no_way_around(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananCame();

        foreach (var kind in new[] { "intake-call", "intake-attended", "intake-no-show", "intake-warning", "intake-completed", "alone-right-told" })
        {
            Assert.Equal("terms.own-page-intake", (await meryem.PostJson($"/api/v1/persons/{hanan}/legal-events", new { kind, on = "2026-11-20", until = "2026-11-30" })).RefusalCode);
        }

        Assert.Equal("terms.own-page-pip", (await meryem.PostJson($"/api/v1/persons/{hanan}/legal-events", new { kind = "pip", on = "2026-11-20", code = "b" })).RefusalCode);
        Assert.Equal("terms.own-page-pip", (await meryem.PostJson($"/api/v1/persons/{hanan}/legal-events", new { kind = "decision", on = "2026-11-20", code = "pip" })).RefusalCode);
        (await meryem.Open($"/persons/{hanan}/terms/record/pip")).ShouldBe(HttpStatusCode.NotFound);
        var noted = (await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("events")[0].GetProperty("id").GetGuid();
        Assert.Equal("terms.own-page-intake", (await meryem.Send(new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/persons/{hanan}/legal-events/{noted}"))).RefusalCode);
        (await (await meryem.Open($"/persons/{hanan}/terms/record")).Follow("Naar de brede intake")).ShouldBeOk().ShouldSay("Oproep 1");
    }

    [Theory, OnBothDatabases]
    public async Task Who_records_second_is_told_and_calls_nobody_twice(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananToCall();
        var second = (await meryem.Open($"/persons/{hanan}/intake")).Form("Leg de oproep vast").Fill("Oproep verstuurd op", "2026-11-13").Fill("Komen kan tot en met", "2026-11-27");
        (await meryem.Call(hanan, "2026-11-12", "2026-11-26")).ShouldBeOk();

        (await second.Submit()).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Oproep 1");

        Assert.Equal(1, (await meryem.Intake(hanan)).GetProperty("calls").GetArrayLength());
    }

    [Theory, OnBothDatabases]
    public async Task Merged_into_another_record_the_intake_goes_along_and_can_be_read(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananTookIn();
        var fatou = await meryem.Jallow();

        var merge = (await meryem.PostJson("/api/v1/merges", new { keep = fatou, gone = hanan })).ShouldBeOk().Json.GetProperty("id").GetGuid();
        Assert.Equal("B1 lijkt haalbaar.", (await meryem.Intake(fatou)).Say("conclusion"));
        (await meryem.PostJson($"/api/v1/merges/{merge}/undo", new { })).ShouldBeOk();

        Assert.Equal("B1 lijkt haalbaar.", (await meryem.Intake(hanan)).Say("conclusion"));
    }

    private static async Task<(string? State, string? LastDay)> Term(Visitor reader, Guid person, string code)
    {
        var term = (await reader.Terms(person))[code];
        return (term.Say("state"), term.Say("rulingLastDay"));
    }

    private static async Task<IReadOnlyList<string?>> Noted(Visitor reader, Guid person) =>
        [.. (await reader.Get($"/api/v1/persons/{person}/terms")).GetProperty("events").EnumerateArray().Select(one => one.Say("kind"))];
}
