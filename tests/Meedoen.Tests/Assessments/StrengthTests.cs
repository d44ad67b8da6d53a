using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-021: qualities become clear in a talk and are kept.</summary>
public sealed class StrengthTests
{
    [Theory, OnBothDatabases, Then("S-021", 1), Then("S-021", 2)]
    public async Task S021_each_quality_is_an_item_with_source_example_and_day_and_the_participant_agrees_or_changes(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-04-12");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "willemijn-vos", "WC");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var willemijn = await app.As("willemijn-vos", role: "WC");

        var saved = await (await willemijn.Open($"/persons/{hanan}/strengths")).Form("Bewaar de kwaliteit").Fill("Kwaliteit", "werkt snel met de handen")
            .Fill("Voorbeeld", "kookte in het azc voor 40 mensen").Submit();
        (await (await willemijn.Open($"/persons/{hanan}/strengths")).Form("Bewaar de kwaliteit").Fill("Kwaliteit", "rustig bij drukte").Submit()).ShouldBeOk();

        saved.ShouldBeOk().ShouldSay("Uit een gesprek op 12 april 2027, opgeschreven door Willemijn Vos").ShouldSay("kookte in het azc voor 40 mensen").ShouldSay("Lees voor");
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("werkt snel met de handen").ShouldSay("Uit een gesprek, geldt sinds 12 april 2027").ShouldSay("Een kwaliteit is opgeschreven");
        using var participant = await app.As("hanan-aziz");
        var mine = (await (await participant.Open("/me/file")).Follow("Waar ik goed in ben")).ShouldBeOk();
        var id = await IdOf(meryem, hanan, "rustig bij drukte");
        (await participant.PostJson($"/api/v1/persons/{hanan}/strengths/{id}/answer", new { answer = "Changed", text = "blijft kalm", version = 0 })).ShouldBeOk();
        (await mine.Form("Bewaar uw antwoord over: werkt snel met de handen").Choose("Klopt dit?", "Ja, dit klopt").Submit()).ShouldBeOk().ShouldSay("U zei: dit klopt");

        var read = (await willemijn.Open($"/persons/{hanan}/strengths")).ShouldSay("Klopt, zegt de deelnemer (12 april 2027)").ShouldSay("Eerst stond er: rustig bij drukte");
        read.ShouldSay("blijft kalm");
        (await meryem.Open($"/persons/{hanan}")).ShouldSay("blijft kalm").ShouldNotHold("rustig bij drukte");
        participant.Speak("ar");
        (await participant.Open("/me/strengths")).ShouldBeOk().ShouldSay("ما أجيده").ShouldSay("قلت: هذا صحيح").ShouldNotHold("U zei");
    }

    [Theory, OnBothDatabases]
    public async Task Who_contributes_sees_the_own_lines_and_what_is_not_so_does_not_count(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "aster-woldu", "ED");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/strengths", new { text = "legt goed uit", on = "2026-11-20" })).ShouldBeOk();
        using var aster = await app.As("aster-woldu");

        (await (await aster.Open($"/persons/{hanan}/strengths")).Form("Bewaar de kwaliteit").Fill("Kwaliteit", "is altijd op tijd").Submit())
            .ShouldBeOk().ShouldSay("Je ziet wat je zelf opschreef").ShouldSay("is altijd op tijd").ShouldNotHold("legt goed uit");
        var (hers, others) = (await IdOf(meryem, hanan, "is altijd op tijd"), await IdOf(meryem, hanan, "legt goed uit"));
        (await aster.PostJson($"/api/v1/persons/{hanan}/strengths/{others}/answer", new { answer = "Agreed", version = 0 })).ShouldBe(HttpStatusCode.NotFound);
        (await (await aster.Open($"/persons/{hanan}/strengths")).Form("Bewaar het antwoord over: is altijd op tijd").Choose("Wat zegt de deelnemer", "Klopt niet").Submit()).ShouldBeOk().ShouldSay("Telt niet mee");

        (await meryem.Open($"/persons/{hanan}")).ShouldSay("legt goed uit").ShouldNotHold("is altijd op tijd");
        Assert.Equal("assessments.changed-meanwhile", (await aster.PostJson($"/api/v1/persons/{hanan}/strengths/{hers}/answer", new { answer = "Agreed", version = 0 })).ShouldBe(HttpStatusCode.Conflict).RefusalCode);
        Assert.Equal("assessments.strength-text", (await meryem.PostJson($"/api/v1/persons/{hanan}/strengths/{others}/answer", new { answer = "Changed", version = 0 })).RefusalCode);
        Assert.Equal("assessments.answer-missing", (await meryem.PostJson($"/api/v1/persons/{hanan}/strengths/{others}/answer", new { version = 0 })).RefusalCode);
        Assert.Equal("assessments.strength-text", (await meryem.PostJson($"/api/v1/persons/{hanan}/strengths", new { text = " ", on = "2026-11-20" })).RefusalCode);
        Assert.Equal("assessments.too-long", (await meryem.PostJson($"/api/v1/persons/{hanan}/strengths", new { text = "x", example = new string('x', 1001), on = "2026-11-20" })).RefusalCode);
    }

    private static async Task<Guid> IdOf(Visitor owner, Guid person, string text) => (await owner.Get($"/api/v1/persons/{person}/strengths")).EnumerateArray()
        .Single(one => one.GetProperty("text").GetString() == text).GetProperty("id").GetGuid();
}
