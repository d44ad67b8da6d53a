using System.Net;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>A rule on who may begin looks at what the file says.</summary>
public sealed class EntryRuleTests
{
    private static string WithRule => Templates.ShippedText("har-klantreis.yaml").Replace("\nversion: 3", "\nversion: 4", StringComparison.Ordinal)
        .Replace("\ntriggers:\n", "\nentry:\n  when: {fact: {key: childcare-need, in: [\"yes\"]}}\n  override_by: klantmanager\n\ntriggers:\n", StringComparison.Ordinal);

    [Theory, OnBothDatabases]
    public async Task By_hand_a_journey_begins_for_whom_the_file_says_yes(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        await Publish(app);
        var person = (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Karimi" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        Task<Page> Begin() => meryem.PostJson($"/api/v1/persons/{person}/enrolments", new { template = "har-klantreis" });

        Assert.Equal("programmes.entry-unknown", (await Begin()).RefusalCode);
        await meryem.FillForm(person, "home-visit", ("childcare-need", "no"));
        Assert.Equal("programmes.entry-refused", (await Begin()).RefusalCode);
        await meryem.FillForm(person, "home-visit", ("childcare-need", "yes"));
        (await Begin()).ShouldBeOk();

        Assert.Equal(4, (await meryem.Journey(person)).GetProperty("templateVersion").GetInt32());
    }

    [Theory, OnBothDatabases]
    public async Task An_event_begins_a_journey_for_whom_the_file_says_yes(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        await Publish(app);
        var (hanan, samir) = await meryem.Aziz() is [var first, var second, ..] ? (first, second) : default;
        Assert.Empty((await meryem.Get($"/api/v1/persons/{hanan}/journeys")).EnumerateArray());
        await meryem.FillForm(hanan, "home-visit", ("childcare-need", "yes"));
        await meryem.FillForm(samir, "home-visit", ("childcare-need", "no"));

        (await meryem.PostJson($"/api/v1/persons/{hanan}/settle", new { municipality = await meryem.Municipality(Arriving.Veluwestad) })).ShouldBeOk();

        Assert.Equal("Intake", (await meryem.Journey(hanan)).GetProperty("state").GetString());
        Assert.Empty((await meryem.Get($"/api/v1/persons/{samir}/journeys")).EnumerateArray());
    }

    [Theory, OnBothDatabases]
    public async Task Who_belongs_to_the_target_group_begins_without_a_lift_and_who_does_not_is_told_why(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, tenants: ["amstelmeer"]);
        using var lotte = await app.As("lotte-prins", "amstelmeer");
        var person = (await lotte.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Karimi" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        async Task<Page> Begin() => await (await lotte.Open($"/persons/{person}/route")).Form("Start het traject").Fill("Aanpak", "die-ikwerk").Submit();

        (await Begin()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Er is nog niet genoeg bekend").ShouldSay("Inwoners met een grote afstand tot werk");
        await lotte.FillForm(person, "intake", ("target-group", "uitkering-participatiewet"));
        (await Begin()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay("Deze persoon voldoet niet aan de regel: hoort bij \"Inwoners met een grote afstand tot werk\".");
        await lotte.FillForm(person, "intake", ("target-group", "uitkering-participatiewet,inwoner-grote-afstand"));
        (await Begin()).ShouldBeOk().ShouldSay("Het traject is begonnen");

        Assert.Equal("die-ikwerk", (await lotte.Journey(person)).GetProperty("template").GetString());
    }

    private static async Task Publish(TestApp app)
    {
        using var ruben = await app.As("ruben-maas");
        (await ruben.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/templates") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(WithRule)) }))
            .ShouldBe(HttpStatusCode.Created);
        (await ruben.PostJson("/api/v1/templates/har-klantreis/versions/4/publish", new { })).ShouldBeOk();
    }
}
