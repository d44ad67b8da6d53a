using System.Net;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Last days make access shorter, never longer.</summary>
public sealed class LastDayTests
{
    [Theory, OnBothDatabases]
    public async Task A_later_last_day_of_an_account_leaves_a_session_that_ends_sooner_as_it_is(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var gerda = await app.As("gerda-smit");
        var sheet = (await ruben.Open($"/admin/accounts/{await app.Account("gerda-smit")}")).ShouldBeOk();
        var button = sheet.Document.QuerySelectorAll("button").First(b => b.GetAttribute("aria-label")?.StartsWith("Leg de laatste dag vast", StringComparison.Ordinal) == true).GetAttribute("aria-label")!;
        (await sheet.Form(button).Fill("Laatste dag", app.Today.AddDays(2).ToString("O")).Submit()).ShouldBeOk();
        Assert.Equal([app.Today.AddDays(2)], await Sessions(app));

        Assert.False((await SessionTests.End(app, "gerda-smit", app.Today.AddDays(40))).IsRefused);

        Assert.Equal([app.Today.AddDays(2)], await Sessions(app));
        Assert.False((await SessionTests.End(app, "gerda-smit", app.Today.AddDays(1))).IsRefused);
        Assert.Equal([app.Today.AddDays(1)], await Sessions(app));
    }

    [Theory, OnBothDatabases]
    public async Task The_older_form_is_refused_and_a_participant_is_not_the_administrators(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var address = $"/admin/accounts/{await app.Account("gerda-smit")}";
        var (older, newer) = (await ruben.Open(address), await ruben.Open(address));
        (await newer.Form("Bewaar").Fill("Specialismen", "jongeren").Submit()).ShouldBeOk();
        var refused = await older.Form("Account stoppen").Fill("Laatste werkdag", app.Today.AddDays(-1).ToString("O")).Submit();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        (await meryem.PostJson($"/api/v1/persons/{(await meryem.Aziz())[0]}/account", new { })).ShouldBeOk();
        Assert.Equal(404, Assert.Single((await SessionTests.End(app, "hanan-aziz", app.Today)).Refusals).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_involvement_is_never_made_longer_nor_begun_again_by_ending_it(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        var hanan = (await meryem.Aziz())[0];
        var until = app.Today.AddDays(5);
        var added = await meryem.PostJson($"/api/v1/persons/{hanan}/team", new { account = await app.Account("gerda-smit"), role = "VW", to = until });
        var end = $"/api/v1/persons/{hanan}/team/{added.ShouldBeOk().Json.Deserialize<Guid>()}/end";

        foreach (var day in new[] { until.AddDays(1), app.Today.AddDays(-2) })
        {
            Assert.Equal("parties.involvement-end", (await meryem.PostJson(end, new { lastDay = day })).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        }

        (await meryem.PostJson(end, new { lastDay = app.Today.AddDays(1) })).ShouldBeOk();
        (await gerda.Open($"/api/v1/persons/{hanan}")).ShouldBeOk();
        await app.MoveTo("2026-11-25");
        foreach (var body in new object[] { new { lastDay = new DateOnly(2099, 1, 1) }, new { } })
        {
            Assert.Equal("parties.involvement-over", (await meryem.PostJson(end, body)).ShouldBe(HttpStatusCode.Conflict).RefusalCode);
        }

        (await gerda.Open($"/api/v1/persons/{hanan}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<List<DateOnly?>> Sessions(TestApp app)
    {
        var account = await app.Account("gerda-smit");
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        return await db.Set<SessionRow>().Where(session => session.Account == account).Select(session => session.LastDay).ToListAsync();
    }
}
