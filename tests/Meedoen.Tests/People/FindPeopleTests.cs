using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.People;

public sealed class FindPeopleTests
{
    [Theory, OnBothDatabases]
    public async Task A_case_owner_finds_her_people_however_the_name_is_spelled(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var ids = await meryem.Aziz();
        foreach (var typed in (string[])["hanan", "Hanane Azeez", "aziz han", "حنان", "AZIZ  hanan"])
        {
            Assert.Equal(ids[0], Found(await Search(meryem, typed))[0].Id);
        }

        Assert.Equal(4, Found(await Search(meryem, "aziz")).Count);
        Assert.Empty(Found(await Search(meryem, "h")));
        Assert.Empty(Found(await Search(meryem, "kkk")));
        Assert.Empty(Found(await Search(meryem, "%' OR 1=1 --")));
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_not_involved_finds_nobody(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        await meryem.Aziz();
        string[] others = ["pieter-hofstra", "theo-brands", "gerda-smit", "ruben-maas", "nico-terpstra", "elise-verhagen"];
        foreach (var persona in others)
        {
            using var other = await app.As(persona);
            Assert.Equal(await Search(other, "kkkkk"), await Search(other, "hanan"));
        }

        using var neighbour = await app.As("wytse-hoekstra", "marrewald");
        Assert.Empty(Found(await Search(neighbour, "hanan")));
    }

    [Theory, OnBothDatabases]
    public async Task The_name_found_is_the_one_the_person_wants_and_old_spellings_are_found_too(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        await meryem.Link(hanan);
        Assert.Contains("Hanan Aziz", (await meryem.Get("/api/v1/caseload")).ToString(), StringComparison.Ordinal);
        await Fill(meryem, hanan, "arrival-profile", ("given-names", "Hanan"), ("family-name", "Aziz"), ("name-spelling", "Hannah Asis"));
        await Fill(meryem, hanan, "introduction", ("called-name", "Nana"), ("name-own-script", "حنان عزيز"));
        Assert.Equal("Nana Aziz", Found(await Search(meryem, "nana"))[0].Name);
        Assert.Equal(hanan, Found(await Search(meryem, "hannah"))[0].Id);
        Assert.Contains(Found(await Search(meryem, "عزيز")), found => found.Id == hanan);
        Assert.Contains("Nana Aziz", (await meryem.Get("/api/v1/caseload")).ToString(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_bar_on_every_page_searches_and_suggests_without_a_name_in_an_address(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        var page = (await meryem.Post("/search", ("q", "Azeez"))).ShouldBeOk().ShouldSay("4 personen gevonden.");
        Assert.DoesNotContain("zeez", page.Url.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"/persons/{hanan}", page.Body, StringComparison.Ordinal);
        (await meryem.Post("/search", ("q", "kkk"))).ShouldBeOk().ShouldSay("Niemand gevonden");
        (await meryem.Open("/search")).ShouldBeOk();
        var suggestions = (await meryem.Post("/search/suggestions", ("q", "han"))).ShouldBeOk();
        Assert.DoesNotContain("<html", suggestions.Body, StringComparison.Ordinal);
        Assert.Contains("Hanan Aziz", suggestions.Body, StringComparison.Ordinal);
        using var gerda = await app.As("gerda-smit");
        Assert.DoesNotContain("Hanan", (await gerda.Post("/search/suggestions", ("q", "han"))).ShouldBeOk().Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_number_finds_the_person_for_who_may_hold_numbers(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        await Fill(meryem, hanan, "arrival-profile", ("v-number", "0001234567"));
        Assert.Equal(hanan, Assert.Single(Found(await Search(meryem, "0001234567"))).Id);
        Assert.Empty(Found(await Search(meryem, "0001234568")));
    }

    private static async Task Fill(Visitor visitor, Guid person, string form, params (string Key, string Value)[] fields) =>
        (await visitor.PostJson($"/api/v1/persons/{person}/forms/{form}", new { typed = fields.ToDictionary(f => f.Key, f => new[] { f.Value }) }))
            .ShouldBe(System.Net.HttpStatusCode.NoContent);

    private static async Task<string> Search(Visitor visitor, string typed) =>
        (await visitor.PostJson("/api/v1/persons/search", new { typed })).ShouldBeOk().Body;

    private static IReadOnlyList<(Guid Id, string Name)> Found(string body) =>
        [.. JsonDocument.Parse(body).RootElement.GetProperty("persons").EnumerateArray().Select(p => (p.GetProperty("id").GetGuid(), p.GetProperty("name").GetString()!))];
}
