using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>A pilot from its preparation to the one that follows it, on the pages of the administrator.</summary>
public sealed class EditionFlowTests
{
    private const string Editions = "/api/v1/templates/har-klantreis/editions";

    [Theory, OnBothDatabases]
    public async Task A_pilot_starts_freezes_its_balance_learns_and_is_followed_up(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        await meryem.Link(household[0]);
        var drafted = await (await ruben.Open("/admin/templates/har-klantreis/editions")).Form("Bewaar als concept").Fill("Naam", "Pilot voltijd")
            .Fill("Versie van de aanpak", "versie 3").Fill("Begin", "2026-11-30").Fill("Gepland einde", "2028-05-31").Fill("Tussenbalans vanaf", "2026-12-02").Submit();
        drafted.ShouldBeOk().ShouldSay("concept");
        var path = drafted.Url.AbsolutePath;
        (await drafted.Press("Start de pilot")).ShouldSay("30 november 2026");
        await app.MoveTo("2026-11-30");
        (await (await ruben.Open(path)).Press("Start de pilot")).ShouldBeOk().ShouldSay("loopt");

        await Join(meryem, household[0], path);
        (await (await ruben.Open(path)).Press("Leg de tussenbalans vast")).ShouldSay("2 december 2026");
        await app.MoveTo("2026-12-02");
        (await (await ruben.Open(path)).Press("Leg de tussenbalans vast")).ShouldBeOk().ShouldSay("Tussenbalans van 2 december 2026");
        await Join(meryem, household[1], path);

        var shown = await ruben.Open(path);
        Assert.Contains("Deelnemers 1 2", shown.All("tbody tr"));
        (await shown.Form("Schrijf op").Fill("Wat heb je geleerd", "Twintig weken is kort voor wie nog geen Latijns schrift leest.").Submit()).ShouldBeOk().ShouldSay("Latijns schrift");
        (await (await ruben.Open(path)).Press("Sluit de pilot af")).ShouldBeOk().ShouldSay("afgesloten");
        var next = await (await ruben.Open(path)).Form("Bereid het vervolg voor").Fill("Naam", "Tweede pilot").Fill("Versie van de aanpak", "versie 3").Fill("Begin", "2027-02-01").Submit();
        next.ShouldBeOk().ShouldSay("Vervolg op").ShouldSay("Pilot voltijd");
        Assert.Equal(["Draft", "FollowedUp"], (await ruben.Get(Editions)).EnumerateArray().Select(one => one.GetProperty("state").GetString()));
        Assert.Equal(2, (await ruben.Get("/api/v1" + path.Replace("/admin", "", StringComparison.Ordinal))).GetProperty("now").GetProperty("participants").GetInt32());
        Assert.Equal(1, (await ruben.Get("/api/v1" + path.Replace("/admin", "", StringComparison.Ordinal))).GetProperty("frozen").GetProperty("participants").GetInt32());
    }

    [Theory, OnBothDatabases]
    public async Task A_pilot_without_a_name_or_with_its_end_before_its_begin_is_refused(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");

        var wrong = await ruben.PostJson(Editions, new { title = " ", version = 3, startsOn = "2027-01-11", endsOn = "2027-01-01" });

        wrong.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        Assert.Contains("journeys.edition-title", wrong.Body, StringComparison.Ordinal);
        Assert.Contains("journeys.end-before-start", wrong.Body, StringComparison.Ordinal);
        Assert.Empty((await ruben.Get(Editions)).EnumerateArray());
    }

    private static async Task Join(Visitor meryem, Guid person, string path)
    {
        var enrolment = (await meryem.Journey(person)).GetProperty("id").GetGuid();
        var page = await (await meryem.Open($"/persons/{person}/route/{enrolment}/phases")).Form("Bewaar").Fill("Aan welke pilot doet deze persoon mee", path.Split('/')[^1]).Submit();
        page.ShouldBeOk().ShouldSay("Het is vastgelegd");
    }
}
