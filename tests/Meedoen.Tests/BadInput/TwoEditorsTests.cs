using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.BadInput;

/// <summary>Two people change the same thing: the second sees both versions, and loses nothing that was typed.</summary>
public sealed class TwoEditorsTests
{
    [Theory, OnBothDatabases]
    public async Task Who_moves_a_conversation_second_sees_both_and_may_then_decide(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var elsewhere = await app.As("meryem-aslan");
        var talk = await meryem.Planned();
        var second = (await elsewhere.Open(talk)).Form("Verzet het gesprek").Fill("Plaats", "Bibliotheek");
        (await (await meryem.Open(talk)).Form("Verzet het gesprek").Fill("Plaats", "Buurthuis").Submit()).ShouldBeOk();

        var refused = await second.Submit();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Iemand anders heeft dit intussen veranderd").ShouldSay("Buurthuis").ShouldSay("Bibliotheek");
        Assert.Equal("Bibliotheek", refused.Form("Verzet het gesprek").Value("Plaats"));
        (await refused.Form("Verzet het gesprek").Submit()).ShouldBeOk().ShouldSay("Bibliotheek");
    }

    [Theory, OnBothDatabases]
    public async Task A_report_typed_while_the_conversation_is_called_off_is_not_lost(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var elsewhere = await app.As("meryem-aslan");
        var talk = await meryem.Planned("2026-11-23");
        var report = (await elsewhere.Open(talk)).Form("Bewaar het verslag").Fill("Verslag", "Wat nergens anders staat");
        (await (await meryem.Open(talk)).Form("Zeg het gesprek af").Submit()).ShouldBeOk();

        var refused = await report.Submit();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Afgezegd").ShouldSay("Wat nergens anders staat");
    }

    [Theory, OnBothDatabases]
    public async Task Who_fills_in_a_form_second_sees_what_is_there_now_beside_what_was_typed(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var fatou = await meryem.Jallow();
        var path = $"/persons/{fatou}/forms/introduction";
        (await meryem.PostJson($"/api/v1/persons/{fatou}/contact-person/stand-in", new
        {
            account = await meryem.Colleague(fatou, "Pieter Hofstra"),
            from = "2026-11-23",
            to = "2026-12-04",
        })).ShouldBeOk();
        var second = (await pieter.Open(path)).Form("Bewaar").Set("phone", "06-0000 0022");
        await app.MoveTo("2026-11-23T11:00");
        (await (await meryem.Open(path)).Form("Bewaar").Set("phone", "06-0000 0012").Submit()).ShouldBeOk();

        var refused = await second.Submit();

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("600000012");
        Assert.Equal("06-0000 0022", refused.Document.QuerySelector("[name=phone]")!.GetAttribute("value"));
        (await refused.Form("Bewaar").Submit()).ShouldBeOk().ShouldSay("600000022");
    }

    [Theory, OnBothDatabases]
    public async Task A_program_is_told_by_a_status_and_a_code(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var talk = "/api/v1" + await meryem.Planned();
        var version = (await meryem.Get(talk)).GetProperty("version").GetInt32();
        object Move(string place) => new { on = "2026-11-25", at = "10:00:00", minutes = 60, place, version };

        (await meryem.PostJson(talk + "/moved", Move("Buurthuis"))).ShouldBeOk();
        var refused = (await meryem.PostJson(talk + "/moved", Move("Bibliotheek"))).ShouldBe(HttpStatusCode.Conflict);

        Assert.Equal("platform.changed-meanwhile", refused.RefusalCode);
        Assert.Equal("Buurthuis", (await meryem.Get(talk)).GetProperty("summary").GetProperty("place").GetString());
    }
}
