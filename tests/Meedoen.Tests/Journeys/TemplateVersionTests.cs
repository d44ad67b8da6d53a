using System.Net;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>The administrator brings in a version of an approach, publishes it, sees what moving would change, and moves.</summary>
public sealed class TemplateVersionTests
{
    private const string Versions = "/api/v1/templates/har-klantreis/versions";

    private static string Version4 => Templates.ShippedText("har-klantreis.yaml").Replace("\nversion: 3", "\nversion: 4", StringComparison.Ordinal)
        .Replace("due: {from: {phase_start: intake}, offset: 2, unit: weeks}", "due: {from: {phase_start: intake}, offset: 3, unit: weeks}", StringComparison.Ordinal);

    [Theory, OnBothDatabases]
    public async Task A_version_with_mistakes_is_refused_with_every_line_and_nothing_is_kept(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");

        foreach (var (right, wrong) in new[] { ("owner: vrijwilliger", "owner: vrijwiliger"), ("type: plan\n", "type: plann\n"), ("records: [tells-about-self]", "records: [tells-all]"), ("{id: statushouder, title", "{id: nieuwkomers, title") })
        {
            var bad = Version4.Replace(right, wrong, StringComparison.Ordinal);
            var page = await (await ruben.Open("/admin/templates/new")).Form("Controleer en bewaar als concept")
                .Attach("Bestand met de aanpak", "har.yaml", Encoding.UTF8.GetBytes(bad), "application/yaml").Submit();
            page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay($"Regel {LineOf(bad, wrong.Trim())}");
        }

        Assert.Equal(1, (await ruben.Get(Versions)).GetArrayLength());
        Assert.Equal("journeys.template-missing", (await Upload(ruben, "")).RefusalCode);
        Assert.Equal("journeys.version-taken", (await Upload(ruben, Templates.ShippedText("har-klantreis.yaml"))).RefusalCode);
        Assert.Equal("journeys.not-a-programme", (await Upload(ruben, Templates.ShippedText("blauwe-map.sharing.yaml"))).RefusalCode);
    }

    [Theory, OnBothDatabases]
    public async Task Journeys_are_moved_after_a_dry_run_over_all_of_them(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var household = await meryem.Aziz();
        var fatou = await meryem.Jallow();
        await meryem.Link(household[0]);

        var kept = await (await ruben.Open("/admin/templates/new")).Form("Controleer en bewaar als concept")
            .Attach("Bestand met de aanpak", "har.yaml", Encoding.UTF8.GetBytes(Version4), "application/yaml").Submit();
        kept.ShouldBeOk().ShouldSay("Stap verandert: Taaltoets");
        Assert.Equal("journeys.template-not-published", (await Move(ruben, "x")).RefusalCode);
        (await kept.Press("Publiceer")).ShouldBeOk().ShouldSay("De versie is gepubliceerd");
        Assert.Equal("2026-12-07", Due(await meryem.Journey(household[0])));

        var versions = await ruben.Open("/admin/templates/har-klantreis/versions");
        var dryRun = (await versions.Follow("Bekijk wat er verandert bij verplaatsen naar versie 4")).ShouldBeOk().ShouldSay("Andere datum");
        Assert.Contains(dryRun.All("tbody tr"), row => row.StartsWith("Andere datum Taaltoets 2", StringComparison.Ordinal));
        dryRun.ShouldNotHold("Hanan");
        var mine = await meryem.Get("/api/v1/templates/har-klantreis/moves/3/4/people");
        var row = (await meryem.Open("/today")).Document.QuerySelectorAll("li.row").Single(one => one.TextContent.Contains("nieuwe versie van de aanpak", StringComparison.Ordinal));
        var told = await meryem.Open(row.QuerySelector("a.button")!.GetAttribute("href")!);
        (await told.Follow("Bekijk wat er verandert")).ShouldBeOk().ShouldSay("van versie 3 naar versie 4").ShouldSay("Hanan Aziz").ShouldSay("Andere datum: Taaltoets");
        Assert.Equal(["Hanan Aziz", "Samir Aziz"], mine.EnumerateArray().Select(one => one.GetProperty("name").GetString()).Order());
        Assert.Equal("2026-12-07", Due(await meryem.Journey(household[0])));

        (await meryem.Complete(await meryem.Journey(household[0]), "taaltoets")).ShouldBeOk();
        (await dryRun.Press("Verplaats 3 trajecten")).ShouldBe(HttpStatusCode.Conflict);
        var again = await ruben.Open("/admin/templates/har-klantreis/move?from=3&to=4");
        (await again.Press("Verplaats 3 trajecten")).ShouldBeOk().ShouldSay("De trajecten volgen nu de nieuwe versie");

        foreach (var person in new[] { household[0], household[1], fatou })
        {
            Assert.Equal(4, (await meryem.Journey(person)).GetProperty("templateVersion").GetInt32());
        }

        Assert.Equal("2026-12-14", Due(await meryem.Journey(household[1])));
        Assert.Contains("taaltoets", (await meryem.Journey(household[0])).Steps("Completed"));
        Assert.Contains(await meryem.Everybody(), item => item.GetProperty("name").GetString() == "Samir Aziz" && item.GetProperty("next").GetProperty("key").GetString() == "routekaart");
    }

    [Theory, OnBothDatabases]
    public async Task A_journey_whose_route_is_gone_stays_where_it_is(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var hanan = (await meryem.Aziz())[0];
        await meryem.Link(hanan);
        var enrolment = (await meryem.Journey(hanan)).GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/route", new { route = "deeltijd" })).ShouldBeOk();
        (await Upload(ruben, Version4.Replace("deeltijd", "halftijd", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Created);
        (await ruben.PostJson($"{Versions}/4/publish", new { })).ShouldBeOk();
        Assert.Equal("journeys.published-already", (await ruben.PostJson($"{Versions}/4/publish", new { })).RefusalCode);

        var preview = await ruben.Get("/api/v1/templates/har-klantreis/moves/3/4");
        var moved = (await Move(ruben, preview.GetProperty("seen").GetString()!)).ShouldBeOk().Json;

        Assert.Equal((2, 1), (preview.GetProperty("journeys").GetInt32(), preview.GetProperty("blocked").GetInt32()));
        Assert.Equal((1, 1), (moved.GetProperty("moved").GetInt32(), moved.GetProperty("stayed").GetInt32()));
        Assert.Equal(3, (await meryem.Journey(hanan)).GetProperty("templateVersion").GetInt32());
        Assert.Equal(Version4.Replace("deeltijd", "halftijd", StringComparison.Ordinal), (await ruben.Open($"{Versions}/4")).ShouldBeOk().Body);
    }

    private static Task<Page> Upload(Visitor ruben, string yaml) => ruben.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/templates")
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(yaml)),
    });

    private static Task<Page> Move(Visitor ruben, string seen) => ruben.PostJson("/api/v1/templates/har-klantreis/moves", new { from = 3, to = 4, seen });

    private static string? Due(System.Text.Json.JsonElement journey) =>
        journey.GetProperty("steps").EnumerateArray().First(step => step.GetProperty("id").GetString() == "taaltoets").GetProperty("dueOn").GetString();

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(one => one == '\n') + 1;
}
