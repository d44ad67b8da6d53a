using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-006: candidates mapped on personal situation and labour potential.</summary>
public sealed class MappingTests
{
    private const string Home = "marrewald";
    private const int Everybody = 42;

    [Theory, OnBothDatabases, Then("S-006", 1), Then("S-006", 2), Then("S-006", 3), Then("S-006", 4)]
    public async Task S006_the_board_adds_up_the_filter_is_exact_and_mapped_is_no_participant_yet(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, tenants: [Home]);
        using var wytse = await app.As("wytse-hoekstra", Home);
        using var tjitske = await app.As("tjitske-bouma", Home);
        using var froukje = await app.As("froukje-wiersma", Home, "TL");
        var potential = new Dictionary<string, int>();
        var first = Guid.Empty;
        for (var number = 0; number < Everybody; number++)
        {
            var name = $"Kandidaat {number:00}";
            var person = (await wytse.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = name } })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
            potential[name] = 1 + (number % 5);
            (await wytse.PostJson($"/api/v1/persons/{person}/mapping", new { situation = 1 + (number % 3), potential = potential[name], note = "Zegt zelf dat het gaat." })).ShouldBeOk();
            first = number == 0 ? person : first;
        }

        await wytse.Involve(first, "Tjitske Bouma", "WC");
        (await wytse.PostJson($"/api/v1/persons/{first}/enrolments", new { template = "dfm-perspectief", liftReason = "circumstances" })).ShouldBeOk();
        (await (await tjitske.Open($"/persons/{first}/mapping")).Form("Bewaar").Choose("Persoonlijke situatie", "1").Choose("Arbeidspotentie", "1").Submit()).ShouldBeOk().ShouldNotHold("Nog niet gezamenlijk");

        var board = await froukje.Get("/api/v1/candidates");
        Assert.Equal((Everybody, 0), (board.GetProperty("mapped").GetInt32(), board.GetProperty("participants").GetInt32()));
        Assert.Equal(Everybody, board.GetProperty("cells").EnumerateArray().Sum(cell => cell.GetProperty("count").GetInt32()));
        var page = (await froukje.Open("/candidates?potential=3")).ShouldBeOk().ShouldSay("42 mensen zijn in kaart gebracht").ShouldNotHold("Zegt zelf dat het gaat.");
        var expected = potential.Where(one => one.Value >= 3).Select(one => one.Key).Order();
        Assert.Equal(expected, page.Document.QuerySelectorAll("a[href$='/mapping']").Select(link => link.TextContent.Trim()));
        var all = (await froukje.Open("/candidates")).Document.QuerySelectorAll("tr").Select(row => row.TextContent).ToList();
        Assert.Contains("Nog niet gezamenlijk", all.Single(row => row.Contains("Kandidaat 01", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niet gezamenlijk", all.Single(row => row.Contains("Kandidaat 00", StringComparison.Ordinal)), StringComparison.Ordinal);

        (await tjitske.Open("/candidates")).ShouldBeOk().ShouldSay("1 mensen zijn in kaart gebracht").ShouldNotHold("Kandidaat 01");
        Assert.Contains("in-kaart", (await wytse.Journey(first)).Steps("Completed"));
        Assert.Equal("assessments.mark", (await wytse.PostJson($"/api/v1/persons/{first}/mapping", new { situation = 6, potential = 1 })).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        Assert.Equal("assessments.too-long", (await wytse.PostJson($"/api/v1/persons/{first}/mapping", new { situation = 1, potential = 1, note = new string('x', 1001) })).RefusalCode);
    }
}
