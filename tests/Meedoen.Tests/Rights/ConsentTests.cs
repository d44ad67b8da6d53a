using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>Note 4 of the rights matrix: well-being, network and ladder are read only while the participant agrees.</summary>
public sealed class ConsentTests
{
    private const string Answer = "Mensen die u kunt bellen";

    [Theory, OnBothDatabases]
    public async Task Answers_are_read_from_the_moment_the_participant_agrees_until_the_consent_is_withdrawn(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        using var karin = await app.As("karin-dijkman");
        using var worker = await Worker(app, meryem, hanan);
        using var participant = await Answers(app, meryem, hanan);
        await NobodyReads(hanan, meryem, worker, karin);
        (await meryem.Open($"/persons/{hanan}/consent")).ShouldBeOk().ShouldSay("Dit is nog niet gevraagd");

        var page = await (await participant.Open("/me/file")).Follow("Wie mag lezen hoe het met mij gaat");
        (await page.ShouldSay("U hebt nog niets gezegd").Form("Leg vast").Choose("Vindt u het goed?", "Ja").Submit()).ShouldBeOk().ShouldSay("U vindt het goed.");

        foreach (var reader in new[] { meryem, worker })
        {
            (await reader.Open($"/persons/{hanan}")).ShouldSay(Answer);
            (await reader.Open($"/api/v1/persons/{hanan}")).ShouldSay("network-size");
        }

        await NobodyReads(hanan, karin);
        var withdrawn = await (await participant.Open($"/persons/{hanan}/consent")).Form("Leg vast").Choose("Vindt u het goed?", "Nee").Submit();
        withdrawn.ShouldBeOk().ShouldSay("U vindt het niet goed.").ShouldSay("Vindt het niet goed").ShouldSay("Hanan Aziz, tot 23 november 2026");
        await NobodyReads(hanan, meryem, worker, karin);
        (await participant.Open("/me/file")).ShouldSay(Answer);
    }

    [Theory, OnBothDatabases]
    public async Task The_case_owner_writes_down_what_was_said_but_never_a_yes_after_the_participants_own_no(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var hanan = await meryem.HananIsLinked();
        using var participant = await Answers(app, meryem, hanan);
        var path = $"/api/v1/persons/{hanan}/consent";
        Assert.Equal("dossiers.consent-missing", (await meryem.PostJson(path, new { })).RefusalCode);
        (await pieter.PostJson(path, new { agrees = true })).ShouldBe(HttpStatusCode.NotFound);

        (await (await meryem.Open($"/persons/{hanan}/consent")).Form("Leg vast").Choose("Vindt de deelnemer het goed?", "Ja").Submit()).ShouldBeOk();
        (await meryem.Open($"/persons/{hanan}")).ShouldSay(Answer);
        (await participant.Open($"/persons/{hanan}/consent")).ShouldSay("U vindt het goed.").ShouldSay("Meryem Aslan");

        await participant.FillForm(hanan, "well-being", ("well-being-agreed", "no"));
        await NobodyReads(hanan, meryem);
        Assert.Equal("dossiers.consent-own-no", (await meryem.PostJson(path, new { agrees = true })).RefusalCode);
        await NobodyReads(hanan, meryem);
        var said = await participant.Get(path);
        Assert.False(said.GetProperty("agrees").GetBoolean());
    }

    [Theory, OnBothDatabases]
    public async Task A_consent_comes_along_when_records_are_merged_and_goes_back_when_that_is_undone(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        using var participant = await Answers(app, meryem, hanan);
        var second = (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Hanane Azeez", ["birth-date"] = "14-3-1993" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/persons/{second}/consent", new { agrees = true })).ShouldBe(HttpStatusCode.NoContent);
        await NobodyReads(hanan, meryem);

        var merge = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await meryem.Open($"/persons/{hanan}")).ShouldSay(Answer);
        (await meryem.PostJson($"/api/v1/merges/{merge}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);

        await NobodyReads(hanan, meryem);
        Assert.True((await meryem.Get($"/api/v1/persons/{second}/consent")).GetProperty("agrees").GetBoolean());
    }

    [Theory, OnBothDatabases]
    public async Task The_case_owner_records_what_an_open_step_measures_when_the_participant_agreed(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, tenants: ["amstelmeer"]);
        using var lotte = await app.As("lotte-prins", "amstelmeer");
        var person = (await lotte.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Karimi" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        var enrolment = (await lotte.PostJson($"/api/v1/persons/{person}/enrolments", new { template = "die-ikwerk", liftReason = "circumstances" })).ShouldBeOk().Json.GetGuid();
        Task<Page> Measure() => lotte.PostJson($"/api/v1/persons/{person}/forms/contribution", new { typed = new Dictionary<string, string[]> { ["ladder"] = ["2"] } });

        (await Measure()).ShouldBe(HttpStatusCode.Forbidden);
        (await lotte.PostJson($"/api/v1/persons/{person}/consent", new { agrees = true })).ShouldBe(HttpStatusCode.NoContent);
        (await Measure()).ShouldBe(HttpStatusCode.NoContent);
        (await lotte.Open($"/api/v1/persons/{person}")).ShouldSay("ladder");

        (await lotte.PostJson($"/api/v1/enrolments/{enrolment}/steps/beginmeting/complete", new { })).ShouldBeOk();
        (await Measure()).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Visitor> Worker(TestApp app, Visitor meryem, Guid person)
    {
        await app.Involve(meryem, person, "willemijn-vos", "WC");
        return await app.As("willemijn-vos", role: "WC");
    }

    /// <summary>The participant, who filled in a question on the own network.</summary>
    private static async Task<Visitor> Answers(TestApp app, Visitor meryem, Guid person)
    {
        (await meryem.PostJson($"/api/v1/persons/{person}/account", new { })).ShouldBeOk();
        var participant = await app.As("hanan-aziz");
        await participant.FillForm(person, "well-being", ("network-size", "4"));
        return participant;
    }

    private static async Task NobodyReads(Guid person, params Visitor[] readers)
    {
        foreach (var reader in readers)
        {
            (await reader.Open($"/persons/{person}")).ShouldBeOk().ShouldNotHold(Answer);
            (await reader.Open($"/api/v1/persons/{person}")).ShouldBeOk().ShouldNotHold("network-size");
        }
    }
}
