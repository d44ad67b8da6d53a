using System.Net;
using System.Text.RegularExpressions;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Administration: accounts, roles with days, leavers, organisations, settings; two administrators at once.</summary>
public sealed partial class AdministrationTests
{
    [Theory, OnBothDatabases]
    public async Task Details_are_changed_and_two_administrators_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var first = await Sheet(ruben, "Gerda Smit");
        var second = await Sheet(ruben, "Gerda Smit");
        (await first.Form("Bewaar").Fill("Specialismen", "jongeren").Submit()).ShouldBeOk().ShouldSay("De gegevens zijn bewaard");
        var conflict = await second.Form("Bewaar").Fill("Telefoonnummer", "06 10 20 30 40").Submit();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        conflict.ShouldSay("jongeren").ShouldSay("06 10 20 30 40");
        Assert.Equal("jongeren", (await Sheet(ruben, "Gerda Smit")).Form("Bewaar").Value("Specialismen"));
        (await conflict.Form("Bewaar").Submit()).ShouldBeOk().ShouldSay("De gegevens zijn bewaard");
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_is_ended_stops_open_sessions_at_once_and_one_with_a_first_day_waits(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var gerda = await app.As("gerda-smit");
        (await gerda.Open("/my-people")).ShouldBeOk();
        var sheet = await Sheet(ruben, "Gerda Smit");
        (await sheet.Form("Geef deze rol").Fill("Rol", "ED").Fill("Eerste dag", Day(app, 7)).Submit()).ShouldBeOk().ShouldSay("De rol is vastgelegd");
        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(app, "gerda-smit", "ED")).Status);

        var ended = await Sheet(ruben, "Gerda Smit");
        var button = ended.Document.QuerySelectorAll("button").First(b => b.GetAttribute("aria-label")?.StartsWith("Leg de laatste dag vast", StringComparison.Ordinal) == true).GetAttribute("aria-label")!;
        (await ended.Form(button).Fill("Laatste dag", Day(app, 0)).Submit()).ShouldBeOk();
        (await gerda.Open("/my-people")).ShouldBeOk();
        await app.MoveTo(Day(app, 1));
        Assert.NotEqual("/my-people", (await gerda.Open("/my-people")).Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(app, "gerda-smit", "VW")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_administrator_says_to_which_case_owner_newcomers_come(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        (await Sheet(ruben, "Meryem Aslan")).ShouldSay("Nieuwkomers komen eerst bij deze klantmanager");
        (await (await Sheet(ruben, "Pieter Hofstra")).Press("Stuur nieuwkomers hierheen")).ShouldBeOk().ShouldSay("Nieuwkomers komen eerst bij deze klantmanager");
        Assert.DoesNotContain("Nieuwkomers komen eerst bij deze klantmanager", (await Sheet(ruben, "Meryem Aslan")).Text, StringComparison.Ordinal);
        Assert.Empty((await Sheet(ruben, "Gerda Smit")).Document.QuerySelectorAll("form[action*=Arrivals]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_leaver_is_out_at_once_and_the_administrator_sees_how_many_people_lose_somebody_but_not_who(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var registered = await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Haddad" } });
        registered.ShouldBeOk();
        var sheet = await Sheet(ruben, "Meryem Aslan");
        sheet.ShouldSay("Contactpersoon van").ShouldNotHold("Nadia").ShouldNotHold(registered.Json.GetProperty("id").GetString()!);
        (await sheet.Form("Account stoppen").Fill("Laatste werkdag", Day(app, -1)).Submit()).ShouldBeOk();
        Assert.NotEqual("/today", (await meryem.Open("/today")).Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(app, "meryem-aslan", "RG")).Status);
        var own = await Sheet(ruben, "Ruben Maas");
        (await own.Form("Account stoppen").Fill("Laatste werkdag", Day(app, -1)).Submit()).ShouldSay("eigen account");
    }

    [Theory, OnBothDatabases]
    public async Task Organisations_are_added_and_renamed_and_the_older_form_is_refused(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var page = (await ruben.Open("/admin/organisations")).ShouldBeOk();
        (await page.Form("Maak de organisatie").Fill("Naam", "Stichting De Brug").Fill("Soort", "CarePartner").Submit()).ShouldBeOk().ShouldSay("De organisatie is toegevoegd").ShouldSay("Stichting De Brug");
        var one = await ruben.Open("/admin/organisations");
        var two = await ruben.Open("/admin/organisations");
        (await one.Form("Bewaar de naam van Stichting De Brug").Fill("Naam", "De Brug").Submit()).ShouldBeOk().ShouldSay("De naam is gewijzigd");
        Assert.Equal(HttpStatusCode.Conflict, (await two.Form("Bewaar de naam van Stichting De Brug").Fill("Naam", "De Overkant").Submit()).Status);
        (await ruben.Open("/admin/organisations")).ShouldSay("De Brug").ShouldNotHold("De Overkant");
    }

    [Theory, OnBothDatabases]
    public async Task The_forget_term_is_set_within_bounds(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        const string Label = "Na hoeveel maanden";
        var page = (await ruben.Open("/admin/settings")).ShouldBeOk();
        var older = await ruben.Open("/admin/settings");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("Bewaar").Fill(Label, "13").Submit()).Status);
        (await (await ruben.Open("/admin/settings")).Form("Bewaar").Fill(Label, "6").Submit()).ShouldBeOk().ShouldSay("De instelling is bewaard");
        Assert.Equal("6", (await ruben.Open("/admin/settings")).Form("Bewaar").Value(Label));
        Assert.Equal(HttpStatusCode.Conflict, (await older.Form("Bewaar").Fill(Label, "9").Submit()).Status);
    }

    private static string Day(TestApp app, int days) => app.Today.AddDays(days).ToString("yyyy-MM-dd");

    private static async Task<Page> Sheet(Visitor ruben, string name)
    {
        var list = (await ruben.Open("/admin/accounts")).ShouldBeOk();
        var link = list.Document.QuerySelectorAll("a[href]").First(a => Page.Fold(a.TextContent).Contains(name, StringComparison.Ordinal) && Account().IsMatch(a.GetAttribute("href")!));
        return (await ruben.Open(link.GetAttribute("href")!)).ShouldBeOk();
    }

    private static async Task<Page> SignIn(TestApp app, string persona, string role)
    {
        using var visitor = app.Anonymous();
        return await visitor.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", persona), ("role", role));
    }

    [GeneratedRegex("^/admin/accounts/[0-9a-f-]{36}$")]
    private static partial Regex Account();
}
