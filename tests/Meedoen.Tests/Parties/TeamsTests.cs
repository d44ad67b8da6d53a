using System.Net;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>More than one team: who is in which, and whose people are which team lead's.</summary>
public sealed class TeamsTests
{
    private const string Own = "Team Oost";

    [Theory, OnBothDatabases]
    public async Task The_people_of_a_case_owner_are_those_of_the_lead_of_their_team_and_go_along_to_another(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");
        using var karin = await app.As("karin-dijkman");
        (await StartTeam(ruben, Own)).ShouldBeOk().ShouldSay("Het team is er");
        (await StartTeam(ruben, Own)).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Er is al een team met deze naam");
        (await Add(ruben, "Olga Prins", "RG", null)).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies een team");
        (await Add(ruben, "Olga (Prins", "RG", Own)).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Vul een e-mailadres in");
        (await Add(ruben, "Olga Prins", "RG", Own)).ShouldBeOk().ShouldSay("Het account is er");
        (await Add(ruben, "Nora Visser", "TL", Own)).ShouldBeOk();
        using var olga = await app.As("olga-prins");
        using var nora = await app.As("nora-visser");
        var hanan = (await olga.Aziz())[0];

        await Sees(nora, hanan, yes: true);
        await Sees(karin, hanan, yes: false);

        (await Put(ruben, "Olga Prins", "Zuiderzicht")).ShouldBeOk().ShouldSay("Het team is vastgelegd");
        await Sees(nora, hanan, yes: false);
        await Sees(karin, hanan, yes: true);
        await Sees(olga, hanan, yes: true);

        (await Put(ruben, "Olga Prins", Own)).ShouldBeOk();
        (await Put(ruben, "Karin Dijkman", Own)).ShouldBeOk();
        Assert.NotEqual("/team", (await karin.Open("/team")).Url.AbsolutePath);
        using var again = await app.As("karin-dijkman");
        await Sees(again, hanan, yes: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_team_lead_gives_a_contact_person_from_the_own_team_only(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        (await StartTeam(ruben, Own)).ShouldBeOk();
        (await Add(ruben, "Olga Prins", "RG", Own)).ShouldBeOk();
        var hanan = (await meryem.Aziz())[0];
        async Task<string?> Assign(string persona) => (await karin.PutJson($"/api/v1/persons/{hanan}/contact-person", new { account = await app.Account(persona) })).RefusalCode;

        Assert.Equal("parties.not-in-team", await Assign("olga-prins"));
        Assert.Equal("parties.contact-person-is-handed-over", await Assign("pieter-hofstra"));
    }

    [Theory, OnBothDatabases]
    public async Task Only_staff_of_the_running_organisation_has_a_team(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var ruben = await app.As("ruben-maas");
        var volunteer = await ruben.Open($"/admin/accounts/{await app.Account("gerda-smit")}");
        Assert.DoesNotContain("Zet in dit team", volunteer.ShouldBeOk().All("button"));

        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var team = (await PartiesDirectory.Teams(db, default)).Single().Id;
        (string, string) Hidden(string name) => (name, volunteer.Document.QuerySelector($"input[name={name}]")!.GetAttribute("value")!);
        var forced = await ruben.Post($"{volunteer.Url.AbsolutePath}?handler=Team", ("Team", team.ToString()), Hidden("Version"), Hidden("_token"));
        forced.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("alleen collega's van de eigen organisatie");
    }

    private static async Task<Page> StartTeam(Visitor ruben, string name) =>
        await (await ruben.Open("/admin/accounts")).Form("Start het team").Fill("Naam van het nieuwe team", name).Submit();

    private static async Task<Page> Add(Visitor ruben, string name, string role, string? team)
    {
        var form = (await ruben.Open("/admin/accounts")).Form("Maak het account").Fill("Naam", name)
            .Fill("E-mailadres", $"{name.ToLowerInvariant().Replace(' ', '-')}@zuiderzicht.voorbeeld.test").Fill("Organisatie", "Zuiderzicht")
            .Tick(Meedoen.Platform.Text.Words.Get("Portals", "role." + role));
        return await (team is null ? form : form.Fill("Team (niet verplicht)", team)).Submit();
    }

    private static async Task<Page> Put(Visitor ruben, string name, string team)
    {
        var link = (await ruben.Open("/admin/accounts")).Document.QuerySelectorAll("a[href^='/admin/accounts/']").First(a => Page.Fold(a.TextContent).Contains(name, StringComparison.Ordinal));
        return await (await ruben.Open(link.GetAttribute("href")!)).Form("Zet in dit team").Fill("Team", team).Submit();
    }

    private static async Task Sees(Visitor visitor, Guid person, bool yes) =>
        (await visitor.Open($"/persons/{person}")).ShouldBe(yes ? HttpStatusCode.OK : HttpStatusCode.NotFound);
}
