using System.Net;
using Meedoen.Letters;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Letters;

/// <summary>After the letter: an objection, its terms, the hearing, the decision on it by somebody else, and what follows.</summary>
public sealed class ObjectionTests
{
    [Theory, OnBothDatabases]
    public async Task The_participant_objects_in_own_words_and_sees_until_when_and_what_comes_next(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        var letter = await meryem.PlanDecided(hanan);
        using var reader = await app.As("hanan-aziz");
        await app.MoveTo("2026-12-01");

        var page = (await reader.Open($"/me/letters/{letter}")).ShouldSay("U mag bezwaar maken tot en met 4 januari 2027");
        (await page.Form("Verstuur mijn bezwaar").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Een paar woorden zijn genoeg");
        var after = await page.Form("Verstuur mijn bezwaar").Fill("Waarom bent u het niet eens", "أريد أن أدرس").Submit();

        after.ShouldBeOk().ShouldSay("Wij hebben uw bezwaar gekregen op 1 december 2026").ShouldSay("uiterlijk op 15 februari 2027").ShouldNotHold("Verstuur mijn bezwaar");
        (await reader.PostJson($"/api/v1/me/letters/{letter}/objection", new { words = "nog eens" })).ShouldBe(HttpStatusCode.Conflict);
        (await meryem.Open("/today")).ShouldSay("Een deelnemer maakt bezwaar");
        var objection = await meryem.Objection(hanan);
        Assert.Equal(("OwnPage", "true", "2027-01-04", "2027-02-15"), (objection.Say("way"), objection.GetProperty("inTime").GetRawText(), objection.Say("lastDay"), objection.Say("decideBy")));
        Assert.Contains((await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("events").EnumerateArray(), one => one.Say("kind") == "objection");
        Assert.Empty(TableContents.Of(app, "zuiderzicht").With("أدرس"));
    }

    [Theory, OnBothDatabases]
    public async Task It_is_heard_and_decided_by_somebody_else_and_the_plan_changes(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var hanan = await meryem.HananUnderTheAct();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/contact-person/stand-in", new { account = await app.Account("pieter-hofstra"), from = "2026-11-23", to = "2026-12-31" })).ShouldBeOk();
        var letter = await meryem.PlanDecided(hanan);
        await app.MoveTo("2026-12-01");
        await meryem.Receive(hanan, new { letter, words = "Ik wil studeren.", receivedOn = "2026-11-30", way = "Letter" });
        var id = (await meryem.Objection(hanan)).GetProperty("id").GetGuid();

        (await meryem.SendLetter(await meryem.DraftFor(hanan, "objection-receipt", id))).ShouldBeOk();
        Assert.Equal("letters.hear-first", (await meryem.Step(hanan, new { step = "Choose", outcome = "Changed" })).RefusalCode);
        Assert.Equal("letters.hearing-day", (await meryem.Step(hanan, new { step = "PlanHearing", on = "2026-11-30" })).RefusalCode);
        (await meryem.Step(hanan, new { step = "PlanHearing", on = "2026-12-08" })).ShouldBeOk();
        await app.MoveTo("2026-12-08");
        Assert.Equal("letters.note-missing", (await meryem.Step(hanan, new { step = "HearingHeld", on = "2026-12-08" })).RefusalCode);
        (await meryem.Step(hanan, new { step = "HearingHeld", on = "2026-12-08", note = "Hanan wil arts worden." })).ShouldBeOk();
        (await meryem.Step(hanan, new { step = "Choose", outcome = "Changed" })).ShouldBeOk();
        var decision = await meryem.DraftFor(hanan, "objection-decision", id);
        var refused = await meryem.FillAndSend(decision, Reasons);
        Assert.Equal("letters.other-decides", refused.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        (await pieter.SendLetter(decision)).ShouldBeOk();

        var page = (await pieter.Open($"/letters/{decision}")).ShouldSay("U krijgt een ander besluit").ShouldSay("Hanan wil arts worden.").ShouldSay("uiterlijk op dinsdag 19 januari 2027");
        page.ShouldSay("in beroep gaan bij de rechtbank").ShouldNotHold("kunt u bezwaar maken");
        var decided = await meryem.Objection(hanan);
        Assert.Equal(("Decided", "Changed", "2027-01-19"), (decided.Say("state"), decided.Say("outcome"), decided.Say("appealUntil")));
        (await meryem.Open("/today")).ShouldSay("Maak een nieuwe versie van het plan");
        Assert.Contains((await meryem.Get($"/api/v1/persons/{hanan}/terms")).GetProperty("events").EnumerateArray(), one => one.Say("kind") == "decision" && one.Say("code") == "objection");
    }

    [Theory, OnBothDatabases]
    public async Task Too_late_is_told_with_how_it_was_counted_and_never_refused(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        await meryem.Receive(hanan, new { decisionOn = "2026-09-01", words = "Ik was in het ziekenhuis.", receivedOn = "2026-11-20", way = "InPerson", committee = true });

        var page = await meryem.Open($"/persons/{hanan}/objections");

        page.ShouldSay("Nee. Het kon tot en met 13 oktober 2026").ShouldSay("met een goede reden telt het toch mee").ShouldSay("dinsdag 5 januari 2027");
        (await meryem.Step(hanan, new { step = "Adjourn", note = "De tolk is ziek." })).ShouldBeOk();
        Assert.Equal("2027-02-16", (await meryem.Objection(hanan)).Say("decideBy"));
        Assert.Equal("letters.adjourned-already", (await meryem.Step(hanan, new { step = "Adjourn", note = "Nog eens." })).RefusalCode);
        (await meryem.Step(hanan, new { step = "TakeBack" })).ShouldBeOk();
        Assert.Equal("letters.objection-closed", (await meryem.Step(hanan, new { step = "HearingWaived", note = "x" })).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_volunteer_sees_nothing_of_an_objection_and_a_form_keeps_what_was_typed(DatabaseKind database)
    {
        await using var app = await Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        await meryem.Receive(hanan, new { decisionOn = "2026-11-01", words = "Geheimqx", receivedOn = "2026-11-20", way = "Letter" });
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        using var gerda = await app.As("gerda-smit");

        foreach (var path in new[] { $"/persons/{hanan}/objections", $"/api/v1/persons/{hanan}/objections", $"/persons/{hanan}/enforcement" })
        {
            (await gerda.Open(path)).ShouldBe(HttpStatusCode.Forbidden).ShouldNotHold("Geheimqx");
        }

        foreach (var path in new[] { $"/persons/{hanan}", "/today", "/my-people" })
        {
            (await gerda.Open(path)).ShouldNotHold("Geheimqx").ShouldNotHold("ezwaar");
        }

        var form = (await meryem.Open($"/persons/{hanan}/objections")).Form("Leg het bezwaar vast").Fill("Wat staat erin", "Ik ben het niet eens.").Fill("Ontvangen op", "2026-11-20")
            .Choose("Hoe kwam het binnen", "Op papier").Choose("Adviseert een bezwaarcommissie", "Nee, beslissen binnen zes weken");
        var refused = (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies een brief, of vul de dag van het besluit in");
        Assert.Equal("Ik ben het niet eens.", refused.Form("Leg het bezwaar vast").Value("Wat staat erin"));
    }

    private static Dictionary<string, string> Reasons => new() { ["grounds"] = "Hanan wil studeren.", ["reasons"] = "De onderwijsroute past.", ["effect"] = "Er komt een nieuw plan." };

    private static Task<TestApp> Start(DatabaseKind database) =>
        TestApp.Start(database, configure: builder => builder.Services.AddSingleton(new PdfOptions { Chromium = "none" }));
}
