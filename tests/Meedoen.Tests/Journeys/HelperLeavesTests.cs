using Meedoen.Messages;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>A helper stops: who guides the person hears it once, without who or why, sees who helps, and asks somebody else.</summary>
public sealed class HelperLeavesTests
{
    private const string Told = "Iemand die meehelpt stopt";

    [Theory, OnBothDatabases]
    public async Task The_contact_person_of_each_of_the_people_is_told_once_and_asks_somebody_else(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        using var ruben = await app.As("ruben-maas");
        var (hanan, fatou) = (await meryem.HananIsLinked(), await meryem.Jallow());
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        await app.Involve(meryem, fatou, "gerda-smit", "VW");

        await Close(app, ruben, 5);
        await Close(app, ruben, 5);

        var rows = Rows(await meryem.Open("/today"));
        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, row => row.Contains("Hanan Aziz", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Fatou Jallow", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("Gerda", row, StringComparison.Ordinal));
        Assert.Empty(Rows(await pieter.Open("/today")));

        var notice = (await meryem.Open(Link(await meryem.Open("/today"), "Hanan Aziz"))).ShouldBeOk().ShouldSay("28").ShouldNotHold("Gerda").ShouldNotHold("Vrijwilligers");
        var team = (await notice.Follow("Bekijk wie helpt")).ShouldBeOk().ShouldSay("Gerda Smit");
        Assert.Equal($"/persons/{hanan}/team", team.Url.AbsolutePath);
        await app.Involve(meryem, hanan, "willemijn-vos", "JC");
        (await notice.Press("Gelezen, haal weg")).ShouldBeOk();
        Assert.Single(Rows(await meryem.Open("/today")));
        await Close(app, ruben, 5);
        Assert.Single(Rows(await meryem.Open("/today")));
    }

    [Theory, OnBothDatabases]
    public async Task Another_last_day_takes_the_place_of_the_one_that_was_not_read(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        await app.Involve(meryem, await meryem.HananIsLinked(), "gerda-smit", "VW");

        await Close(app, ruben, 5);
        await Close(app, ruben, 3);

        Assert.Contains("26", Assert.Single(Rows(await meryem.Open("/today"))), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_taken_out_of_the_team_by_another_is_told_to_the_contact_person_and_not_to_whoever_did_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = await meryem.HananIsLinked();
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        await app.Involve(meryem, hanan, "willemijn-vos", "JC");

        (await End(meryem, hanan, "willemijn-vos", app)).ShouldBeOk();
        Assert.Empty(Rows(await meryem.Open("/today")));
        (await End(karin, hanan, "gerda-smit", app)).ShouldBeOk();

        Assert.Contains("Hanan Aziz", Assert.Single(Rows(await meryem.Open("/today"))), StringComparison.Ordinal);
        Assert.Empty(Rows(await karin.Open("/today")));
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_gets_a_last_day_is_told_and_a_contact_person_who_leaves_hears_nothing_of_the_own_leaving(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var (hanan, fatou) = (await meryem.HananIsLinked(), await meryem.Jallow());
        await app.Involve(meryem, hanan, "willemijn-vos", "JC");
        await app.Involve(meryem, fatou, "willemijn-vos", "WC");
        var sheet = await ruben.Open($"/admin/accounts/{await app.Account("willemijn-vos")}");
        var coach = sheet.Document.QuerySelectorAll("button").Select(b => b.GetAttribute("aria-label") ?? "").First(label => label.StartsWith("Leg de laatste dag vast", StringComparison.Ordinal) && label.Contains("Job-taalcoach", StringComparison.Ordinal));

        (await sheet.Form(coach).Fill("Laatste dag", app.Today.AddDays(7).ToString("O")).Submit()).ShouldBeOk();
        Assert.Contains("Hanan Aziz", Assert.Single(Rows(await meryem.Open("/today"))), StringComparison.Ordinal);

        Assert.False((await SessionTests.End(app, "meryem-aslan", app.Today.AddDays(9))).IsRefused);
        Assert.Single(Rows(await meryem.Open("/today")));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_kept_and_what_is_mailed_holds_no_name_and_no_reason(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        await app.Involve(meryem, await meryem.HananIsLinked(), "gerda-smit", "VW");

        await Close(app, ruben, 5);

        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var kept = await db.Set<Notification>().SingleAsync(n => n.Kind == Notices.HelperLeaves);
        Assert.Equal((await app.Account("meryem-aslan"), await app.Account("gerda-smit"), app.Today.AddDays(5)), (kept.AccountId, kept.SubjectId, kept.On!.Value));
        Assert.Equal(kept.Id.ToString(), (await db.Set<OutboxRow>().Where(row => row.Data == kept.Id.ToString()).SingleAsync()).Data);
        var mail = Meedoen.Messages.MailText.InDutch("mail");
        Assert.DoesNotContain("stopt", mail.Subject + mail.Body, StringComparison.Ordinal);
    }

    private static async Task Close(TestApp app, Visitor administrator, int days)
    {
        var sheet = await administrator.Open($"/admin/accounts/{await app.Account("gerda-smit")}");
        (await sheet.Form("Account stoppen").Fill("Laatste werkdag", app.Today.AddDays(days).ToString("O")).Submit()).ShouldBeOk();
    }

    private static async Task<Page> End(Visitor by, Guid person, string persona, TestApp app)
    {
        var account = await app.Account(persona);
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var involvement = await db.Set<Meedoen.Parties.Involvement>().Where(i => i.PersonId == person && i.AccountId == account).Select(i => i.Id).SingleAsync();
        return await by.PostJson($"/api/v1/persons/{person}/team/{involvement}/end", new { });
    }

    private static IReadOnlyList<string> Rows(Page today) => [.. today.All("li.row").Where(row => row.Contains(Told, StringComparison.Ordinal))];

    private static string Link(Page today, string name) => today.Document.QuerySelectorAll("li.row")
        .First(row => row.TextContent.Contains(Told, StringComparison.Ordinal) && row.TextContent.Contains(name, StringComparison.Ordinal))
        .QuerySelector("a[href^='/notifications/']")!.GetAttribute("href")!;
}
