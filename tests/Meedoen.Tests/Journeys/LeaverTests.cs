using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Parties;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>Somebody leaves: the team lead hears of it, sees for whom somebody else must come, and hands them over one by one.</summary>
public sealed class LeaverTests
{
    [Theory, OnBothDatabases]
    public async Task The_team_lead_hears_who_leaves_and_hands_each_of_their_people_over(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var (fatou, hanan) = (await meryem.Jallow(), (await meryem.Aziz())[0]);
        (await karin.Open("/team")).ShouldBeOk().ShouldNotHold("Wie vertrekt");

        Assert.False((await SessionTests.End(app, "meryem-aslan", app.Today.AddDays(5))).IsRefused);

        (await karin.Open("/today")).ShouldSay("Iemand stopt die mensen van je team helpt. De laatste dag is");
        var notice = (await karin.Open((await karin.Open("/today")).Document.QuerySelectorAll("a[href^='/notifications/']").Last().GetAttribute("href")!)).ShouldBeOk();
        var team = (await notice.Follow("Bekijk wie er overgedragen moeten worden")).ShouldBeOk().ShouldSay("Wie vertrekt").ShouldSay("Werkt hier tot en met 28 november 2026");
        Assert.Equal(5, team.All("#leaving ~ ul li.row").Count);
        var form = (await karin.Open($"/team?person={fatou}")).Form("Draag over");
        Assert.Equal("2026-11-29", form.Value("Eerste dag van de nieuwe contactpersoon"));
        (await form.Fill("Nieuwe contactpersoon", "Pieter Hofstra").Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("gesprek");

        var done = await form.Fill("Nieuwe contactpersoon", "Pieter Hofstra").Fill("Dag van het gesprek met z'n drieën", "2026-11-23").Submit();

        done.ShouldBeOk().ShouldSay("De overdracht staat vast").ShouldNotHold("Fatou Jallow");
        Assert.Contains("Hanan Aziz", string.Join(' ', done.All("#leaving ~ ul li.row")), StringComparison.Ordinal);
        await app.MoveTo("2026-11-30");
        (await karin.Open("/team")).ShouldBeOk().ShouldSay("De laatste werkdag was 28 november 2026").ShouldSay("Meryem Aslan").ShouldSay("Hanan Aziz");
        (await karin.Open($"/persons/{fatou}/team")).ShouldSay("Pieter Hofstra");
        (await (await karin.Open($"/team?person={hanan}")).Form("Draag over").Fill("Nieuwe contactpersoon", "Pieter Hofstra")
            .Fill("Dag van het gesprek met z'n drieën", "2026-11-30").Submit()).ShouldBeOk();
        await app.MoveTo("2026-12-01");
        using var pieter = await app.As("pieter-hofstra");
        (await pieter.Open($"/persons/{hanan}")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task A_partner_who_leaves_is_on_the_list_of_the_lead_of_the_people_until_their_part_ends(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        var hanan = (await meryem.Aziz())[0];
        await app.Involve(meryem, hanan, "gerda-smit", "VW");
        Assert.False((await SessionTests.End(app, "gerda-smit", app.Today.AddDays(5))).IsRefused);
        Assert.False((await SessionTests.End(app, "gerda-smit", app.Today.AddDays(3))).IsRefused);

        Assert.Single((await karin.Open("/today")).All("li.row"), row => row.Contains("Iemand stopt", StringComparison.Ordinal));
        (await karin.Open("/today")).ShouldSay("26");
        var team = (await karin.Open("/team")).ShouldSay("Gerda Smit, Vrijwilligers Veluwe").ShouldSay("tot en met 26 november 2026");
        (await team.Follow("Bekijk wie helpt, Hanan Aziz")).ShouldBeOk().ShouldSay("Gerda Smit");

        var involvement = (await meryem.Open($"/persons/{hanan}/team")).Document.QuerySelector("input[name=Involvement]")!.GetAttribute("value");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/team/{involvement}/end", new { lastDay = "2026-11-26" })).ShouldBeOk();
        (await karin.Open("/team")).ShouldBeOk().ShouldNotHold("Gerda Smit");
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_nobody_leaves_without_a_word_and_another_team_hears_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var karin = await app.As("karin-dijkman");

        Assert.False((await SessionTests.End(app, "gerda-smit", app.Today.AddDays(3))).IsRefused);

        (await karin.Open("/today")).ShouldNotHold("Iemand stopt");
        (await karin.Open("/team")).ShouldBeOk().ShouldNotHold("Wie vertrekt");
    }
}
