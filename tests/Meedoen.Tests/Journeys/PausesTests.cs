using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>Weeks without lessons: two administrators do not lose each other's.</summary>
public sealed class PausesTests
{
    [Theory, OnBothDatabases]
    public async Task A_form_made_from_an_older_list_is_refused_and_goes_through_when_sent_again(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var (first, second) = (await ruben.Open("/admin/calendar"), await ruben.Open("/admin/calendar"));
        (await Add(first, "Kerst", "2026-12-21", "2027-01-03")).ShouldBeOk().ShouldSay("Het is opgeslagen");

        var refused = await Add(second, "Voorjaar", "2027-02-22", "2027-02-28");

        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Kerst").ShouldSay("Iemand anders heeft dit intussen veranderd");
        Assert.Equal("Voorjaar", refused.Form("Voeg toe").Value("Naam"));
        var both = (await refused.Form("Voeg toe").Submit()).ShouldBeOk().ShouldSay("Kerst").ShouldSay("Voorjaar");
        (await both.Form("Haal weg: Kerst").Submit()).ShouldBeOk().ShouldNotHold("Kerst").ShouldSay("Voorjaar");
        Assert.Equal(HttpStatusCode.Conflict, (await both.Form("Haal weg: Voorjaar").Submit()).Status);
        (await ruben.Open("/admin/calendar")).ShouldSay("Voorjaar");
    }

    [Theory, OnBothDatabases]
    public async Task A_program_sends_the_version_that_came_with_the_list(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var version = (await ruben.Get("/api/v1/settings/calendar")).GetProperty("version").GetString();
        object Body(string name) => new { pauses = new[] { new { first = "2026-12-21", last = "2027-01-03", name } }, version };
        (await ruben.PutJson("/api/v1/settings/calendar", Body("Kerst"))).ShouldBeOk();
        Assert.Equal("platform.changed-meanwhile", (await ruben.PutJson("/api/v1/settings/calendar", Body("Winter"))).ShouldBe(HttpStatusCode.Conflict).RefusalCode);
        Assert.Equal("Kerst", (await ruben.Get("/api/v1/settings/calendar")).GetProperty("pauses")[0].GetProperty("name").GetString());
    }

    private static Task<Page> Add(Page page, string name, string first, string last) => page.ShouldBeOk()
        .Form("Voeg toe").Fill("Naam", name).Fill("Eerste dag zonder les", first).Fill("Laatste dag zonder les", last).Submit();
}
