using System.Net;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Agenda;

/// <summary>What the help text of a report promises: the participant can read it.</summary>
public sealed class MyReportTests
{
    private const string Words = "Hanan wil graag koken. We zoeken een plek.";

    [Theory, OnBothDatabases]
    public async Task The_participant_reads_the_report_of_a_talk_in_three_languages_and_the_log_says_so(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.AzizAreLinked();
        var (with, without) = (await Held(meryem, household[0], Words), await Held(meryem, household[0], null));
        using var hanan = await Participant(app, meryem, household[0], "hanan-aziz");
        using var samir = await Participant(app, meryem, household[1], "samir-aziz");

        var list = await hanan.Open("/me/appointments");
        Assert.Single(list.All("a[href^='/me/appointments/']"));
        var report = (await hanan.Open(list.Document.QuerySelector("a[href^='/me/appointments/']")!.GetAttribute("href")!)).ShouldBeOk();
        report.ShouldSay("Verslag: Kennismaking").ShouldSay(Words).ShouldSay("Geschreven door Meryem Aslan").ShouldSay("Het verslag is in het Nederlands");
        Assert.Contains(Log(app, household[0]), line => line.What == "/me/appointments/{id}" && line.Categories == 1L << 10);

        hanan.Speak("ar");
        var arabic = await hanan.Open($"/me/appointments/{with}");
        arabic.ShouldSay("التقرير مكتوب بالهولندية").ShouldSay(Words);
        Assert.Equal("rtl", arabic.Document.DocumentElement.GetAttribute("dir"));
        Assert.Equal(("nl", "auto"), (arabic.Document.QuerySelector("p.long-text")!.GetAttribute("lang"), arabic.Document.QuerySelector("p.long-text")!.GetAttribute("dir")));
        hanan.Speak("en");
        (await hanan.Open($"/me/appointments/{with}")).ShouldSay("Report: Introduction").ShouldSay("Written by Meryem Aslan");

        (await hanan.Open($"/me/appointments/{without}")).ShouldBe(HttpStatusCode.NotFound);
        (await samir.Open($"/me/appointments/{with}")).ShouldBe(HttpStatusCode.NotFound);
        (await samir.Open("/me/appointments")).ShouldNotHold("/me/appointments/");
        (await meryem.Open($"/me/appointments/{with}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Visitor> Participant(TestApp app, Visitor meryem, Guid person, string persona)
    {
        (await meryem.PostJson($"/api/v1/persons/{person}/account", new { })).ShouldBeOk();
        return await app.As(persona);
    }

    private static async Task<Guid> Held(Visitor meryem, Guid person, string? note)
    {
        var talk = new { kind = "Introduction", on = "2026-11-23", at = note is null ? "12:00" : "10:30", minutes = 60, place = "azc Veluwestad" };
        var id = (await meryem.PostJson($"/api/v1/persons/{person}/conversations", talk)).ShouldBeOk().Json.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/conversations/{id}/held", new { heldOn = "2026-11-23", participantPresent = true, note, version = 0 })).ShouldBeOk();
        return id;
    }

    private static IReadOnlyList<AuditEntry> Log(TestApp app, Guid person) =>
        app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.Audit.OpenReader().About(person, 100);
}
