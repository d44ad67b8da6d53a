using System.Net;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class ContributingTests
{
    [Theory, OnBothDatabases]
    public async Task Who_contributes_without_seeing_adds_own_words_and_erases_nobody_elses(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        var hanan = (await meryem.Aziz())[0];
        await meryem.Link(hanan);
        await Invite(meryem, hanan, gerda);
        await Fill(meryem, hanan, ("home-situation", "Woont nu op de derde verdieping"), ("childcare-need", "yes"));
        await Fill(gerda, hanan, ("home-situation", ""), ("childcare-need", "no"));
        var after = await Values(meryem, hanan);
        Assert.Contains("derde verdieping", after, StringComparison.Ordinal);
        Assert.Contains("childcare-need", after, StringComparison.Ordinal);
        var seen = await Values(gerda, hanan);
        Assert.DoesNotContain("derde verdieping", seen, StringComparison.Ordinal);
        Assert.Contains("childcare-need", seen, StringComparison.Ordinal);
        await Fill(gerda, hanan, ("childcare-need", ""));
        Assert.DoesNotContain("childcare-need", await Values(gerda, hanan), StringComparison.Ordinal);
        Assert.Contains("childcare-need", await Values(meryem, hanan), StringComparison.Ordinal);
    }

    private static async Task Invite(Visitor owner, Guid person, Visitor helper)
    {
        var page = await owner.Open($"/persons/{person}/team");
        var option = page.Document.QuerySelectorAll("option").First(o => o.TextContent.Contains("Gerda Smit", StringComparison.Ordinal)).GetAttribute("value")!;
        await owner.PostJson($"/api/v1/persons/{person}/team", new { account = option.Split(':')[0], role = option.Split(':')[1] });
        Assert.NotEqual(HttpStatusCode.NotFound, (await helper.Open($"/api/v1/persons/{person}")).Status);
    }

    private static async Task Fill(Visitor visitor, Guid person, params (string Key, string Value)[] fields) =>
        (await visitor.PostJson($"/api/v1/persons/{person}/forms/home-visit", new { typed = fields.ToDictionary(f => f.Key, f => new[] { f.Value }) })).ShouldBe(HttpStatusCode.NoContent);

    private static async Task<string> Values(Visitor visitor, Guid person) => JsonSerializer.Serialize((await visitor.Get($"/api/v1/persons/{person}")).GetProperty("facts"));
}
