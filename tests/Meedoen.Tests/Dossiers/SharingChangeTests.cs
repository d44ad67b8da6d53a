using System.Net;
using Meedoen.Dossiers.Sharing;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Dossiers;

/// <summary>The administrator changes how far roles reach: seen first, dated, within the floor.</summary>
public sealed class SharingChangeTests
{
    [Theory, OnBothDatabases]
    public async Task A_change_is_shown_before_it_is_saved_and_holds_from_its_day_in_its_own_tenant(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var page = (await ruben.Open("/admin/sharing/VW")).ShouldBeOk();
        var label = Label(page, "R4");
        var preview = await page.Form("Bekijk wat er verandert").Fill(label, "Read").Fill("Geldt vanaf", app.Today.AddDays(7).ToString("yyyy-MM-dd")).Submit();
        preview.ShouldBeOk().ShouldSay("Er is nog niets bewaard").ShouldSay("Gaat open").ShouldSay("leest alles");
        Assert.Equal("k", Cell(app));
        (await preview.Form("Leg deze wijziging vast").Submit()).ShouldBeOk().ShouldSay("De wijziging is vastgelegd").ShouldSay("Versie 2");
        Assert.Equal("k", Cell(app));
        await app.MoveTo(app.Today.AddDays(7).ToString("yyyy-MM-dd"));
        Assert.Equal("L", Cell(app));
        Assert.Equal("k", Cell(app, "marrewald"));
    }

    [Theory, OnBothDatabases]
    public async Task A_change_reaches_the_files_and_takes_back_what_it_closes(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var rights = app.Services.GetRequiredService<Meedoen.Platform.Access.IRightsSource>();
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        Assert.True(rights.For(tenant, "VW").MayWrite(17));
        using var ruben = await app.As("ruben-maas");
        await Change(ruben, "VW", "R17", "None");
        Assert.False(rights.For(tenant, "VW").MayWrite(17));
        Assert.Equal(0, rights.For(tenant, "VW").Visible >> 17 & 1);
        Assert.Equal(0u, Meedoen.Dossiers.RubricMasks.Of(rights.For(tenant, "VW"), "VW").Visible >> 16 & 1);
        await Change(ruben, "IC", "R7", "ShortForm");
        var income = Meedoen.Dossiers.RubricMasks.Of(rights.For(tenant, "IC"), "IC");
        Assert.True(Meedoen.Dossiers.RubricMask.Has(income.ShortForm, Meedoen.Dossiers.Rubric.R7));
        Assert.True(Meedoen.Dossiers.RubricMask.Has(income.FunctionalOnly, Meedoen.Dossiers.Rubric.R7));
    }

    [Theory, OnBothDatabases]
    public async Task Search_finds_nobody_by_name_for_a_role_that_may_no_longer_see_names(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        await app.Involve(meryem, (await meryem.Aziz())[0], "gerda-smit", "VW");
        async Task<int> Found() => (await gerda.PostJson("/api/v1/persons/search", new { typed = "hanan" })).ShouldBeOk().Json.GetProperty("persons").GetArrayLength();
        Assert.Equal(1, await Found());
        await Change(ruben, "VW", "R1", "None");
        Assert.Equal(0, await Found());
    }

    [Theory, OnBothDatabases]
    public async Task A_form_tells_who_will_read_it_by_the_profile_in_force(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        await meryem.Link(hanan);
        async Task<int> Readers() => (await meryem.Open($"/persons/{hanan}/forms/introduction")).ShouldBeOk().Text.Split("Vrijwilliger").Length - 1;
        var before = await Readers();
        Assert.True(before > 0);
        await Change(ruben, "VW", "R1", "None");
        Assert.True(await Readers() < before);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_floor_forbids_is_not_offered_and_not_taken(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var page = (await ruben.Open("/admin/sharing/VW")).ShouldBeOk();
        Assert.Null(page.Document.QuerySelector("select[name=R7]"));
        var forced = await page.Form("Bekijk wat er verandert").Set("R7", "Read").Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        var bare = await (await ruben.Open("/admin/sharing/VW")).Form("Bekijk wat er verandert").Submit();
        bare.ShouldSay("Er is niets veranderd");
    }

    [Theory, OnBothDatabases]
    public async Task Figures_and_the_candidate_profile_can_be_closed_and_opened_again_and_never_widened(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        foreach (var (role, rubric, right) in new[] { ("BS", "R4", "FiguresOnly"), ("WG", "R6", "ProfileOnly"), ("GM", "R4", "FiguresOnly") })
        {
            Assert.Equal(["", "None", right], (await ruben.Open("/admin/sharing/" + role)).Document.QuerySelectorAll($"select[name={rubric}] option").Select(option => option.GetAttribute("value")));
            await Change(ruben, role, rubric, "None");
            await Change(ruben, role, rubric, right);
        }

        foreach (var (role, right) in new[] { ("BS", "FiguresOnly"), ("WG", "ProfileOnly") })
        {
            var forced = await (await ruben.Open("/admin/sharing/" + role)).Form("Bekijk wat er verandert").Set("R7", right).Submit();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        }

        var volunteer = (await ruben.Open("/admin/sharing/VW")).Document;
        Assert.Empty(volunteer.QuerySelectorAll("option[value=FiguresOnly], option[value=ProfileOnly]"));
    }

    [Theory, OnBothDatabases]
    public async Task Two_administrators_do_not_overwrite_each_other_and_nobody_changes_the_past(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        var first = await Look(ruben, "VW", "R4", "Read");
        var second = await Look(ruben, "ED", "R4", "Read");
        (await first.Form("Leg deze wijziging vast").Submit()).ShouldBeOk();
        Assert.Equal(HttpStatusCode.Conflict, (await second.Form("Leg deze wijziging vast").Submit()).Status);
        var third = await Look(ruben, "ED", "R4", "Read");
        var past = await third.Form("Leg deze wijziging vast").Set("From", app.Today.AddDays(-1).ToString("yyyy-MM-dd")).Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.Status);
        (await (await Look(ruben, "ED", "R4", "Read")).Form("Leg deze wijziging vast").Submit()).ShouldBeOk().ShouldSay("Versie 3");
    }

    private static async Task Change(Visitor ruben, string role, string rubric, string right) =>
        (await (await Look(ruben, role, rubric, right)).Form("Leg deze wijziging vast").Submit()).ShouldBeOk();

    private static async Task<Page> Look(Visitor ruben, string role, string rubric, string right) =>
        (await (await ruben.Open("/admin/sharing/" + role)).ShouldBeOk().Form("Bekijk wat er verandert").Set(rubric, right).Submit()).ShouldBeOk();

    private static string Label(Page page, string rubric) => Page.Fold(page.Document.QuerySelector($"label[for='{page.Document.QuerySelector($"select[name={rubric}]")!.Id}']")!.TextContent);

    private static string Cell(TestApp app, string tenant = "zuiderzicht") => app.Services.GetRequiredService<SharingInForce>().Of(app.Services.GetRequiredService<Tenants>().Find(tenant)!)
        [Meedoen.Parties.AccessRole.Volunteer, Meedoen.Dossiers.Rubric.R4].Right switch
    {
        Meedoen.Dossiers.RubricRight.ShortForm => "k",
        Meedoen.Dossiers.RubricRight.Read => "L",
        var other => other.ToString(),
    };
}
