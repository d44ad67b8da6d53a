using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>S-068: one contact person from the first day, and a hand-over that nobody is surprised by.</summary>
public sealed class OneFaceTests
{
    [Theory, OnBothDatabases, Then("S-068", 1)]
    public async Task S068_the_first_screen_shows_name_photo_phone_and_next_appointment(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-02");
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        (await meryem.PostJson($"/api/v1/persons/{hanan}/conversations", new
        {
            kind = "HomeVisit",
            on = "2026-12-09",
            at = "10:30",
            minutes = 60,
            place = "azc Veluwestad",
        })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");

        var first = await participant.Open("/");
        Assert.Equal("/me", first.Url.AbsolutePath);
        var face = first.Document.QuerySelector(".contact-face")!.TextContent;
        Assert.Contains("Meryem Aslan", face, StringComparison.Ordinal);
        Assert.Contains("06-0000 0010", face, StringComparison.Ordinal);
        first.ShouldSay("woensdag 9 december 2026").ShouldSay("10:30").ShouldSay("azc Veluwestad");
        Assert.Null(first.Document.QuerySelector(".contact-face img"));

        (await meryem.PutPhoto(TinyPicture.Png)).ShouldBe(HttpStatusCode.NoContent);
        var picture = (await participant.Open("/me")).Document.QuerySelector(".contact-face img")!.GetAttribute("src")!;
        Assert.Equal(TinyPicture.Png, (await participant.Open(picture)).ShouldBeOk().Bytes);
    }

    [Theory, OnBothDatabases, Then("S-068", 2)]
    public async Task S068_a_change_needs_the_date_of_a_hand_over_talk_and_both_names(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-02");
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        Task<Page> Team() => meryem.Open($"/persons/{hanan}/team");
        (await Team()).ShouldSay("Meryem Aslan");

        var withoutTalk = await (await Team()).Form("Draag over").Fill("Nieuwe contactpersoon", "Pieter Hofstra")
            .Fill("Gaat in op", "2026-12-20").Submit();
        withoutTalk.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("overdrachtsgesprek");
        var withoutName = await (await Team()).Form("Draag over").Fill("Dag van het overdrachtsgesprek", "2026-12-15")
            .Fill("Gaat in op", "2026-12-20").Submit();
        withoutName.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies wie de nieuwe contactpersoon wordt");

        Assert.DoesNotContain("Pieter Hofstra", (await Team()).All(".timeline").Concat((await Team()).All(".contact-face")).DefaultIfEmpty("").Aggregate((a, b) => a + b), StringComparison.Ordinal);
        var planned = await (await Team()).Form("Draag over").Fill("Nieuwe contactpersoon", "Pieter Hofstra")
            .Fill("Dag van het overdrachtsgesprek", "2026-12-15").Fill("Gaat in op", "2026-12-20").Submit();
        planned.ShouldBeOk().ShouldSay("Meryem Aslan").ShouldSay("Pieter Hofstra");
    }

    [Theory, OnBothDatabases, Then("S-068", 3)]
    public async Task S068_the_participant_is_told_before_it_takes_effect_and_the_old_name_stays_in_the_history(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-02");
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var hanan = (await meryem.Aziz())[0];
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");
        var tooSoon = await meryem.HandOver(hanan, "Pieter Hofstra", "2026-12-02", "2026-12-02");
        Assert.Equal("parties.hand-over-too-soon", tooSoon.RefusalCode);

        (await meryem.HandOver(hanan, "Pieter Hofstra", "2026-12-15", "2026-12-20")).ShouldBeOk();

        var told = (await participant.Open("/me")).ShouldSay("Pieter Hofstra").ShouldSay("zondag 20 december 2026");
        Assert.Single(told.All("li, p"), line => line.Contains("krijgt u een andere contactpersoon", StringComparison.Ordinal));
        (await pieter.Open($"/api/v1/persons/{hanan}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        var announced = (await pieter.Open("/today")).ShouldSay("Je bent vanaf 20-12-2026 contactpersoon").ShouldNotHold("Hanan").ShouldNotHold(hanan.ToString());
        var notice = announced.Document.QuerySelector("a[href^='/notifications/']")!.GetAttribute("href")!;
        (await pieter.Open(notice)).ShouldBeOk().ShouldNotHold("Hanan").ShouldNotHold(hanan.ToString());
        await app.MoveTo("2026-12-20");
        Assert.Contains(hanan.ToString(), (await pieter.Open(notice)).ShouldBeOk().Body, StringComparison.Ordinal);
        (await pieter.Open("/today")).ShouldSay("Hanan Aziz");
        Assert.Contains("Pieter Hofstra", (await participant.Open("/me")).Document.QuerySelector(".contact-face")!.TextContent, StringComparison.Ordinal);
        (await pieter.Open($"/api/v1/persons/{hanan}/journeys")).ShouldBeOk();
        (await pieter.Open($"/persons/{hanan}/team")).ShouldSay("Contactpersoon was eerder").ShouldSay("Meryem Aslan");
        (await meryem.Open($"/api/v1/persons/{hanan}/journeys")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Who_stands_in_has_the_rights_of_the_contact_person_in_those_days_only(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-02");
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var hanan = (await meryem.Aziz())[0];

        (await meryem.PostJson($"/api/v1/persons/{hanan}/contact-person/stand-in", new
        {
            account = await meryem.Colleague(hanan, "Pieter Hofstra"),
            from = "2026-12-03",
            to = "2026-12-04",
        })).ShouldBeOk();

        (await pieter.Open($"/api/v1/persons/{hanan}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        await app.MoveTo("2026-12-03");
        (await pieter.Complete(await pieter.Journey(hanan), "kennismaking")).ShouldBeOk();
        await app.MoveTo("2026-12-05");
        (await pieter.Open($"/api/v1/persons/{hanan}/journeys")).ShouldBe(HttpStatusCode.NotFound);
    }
}
