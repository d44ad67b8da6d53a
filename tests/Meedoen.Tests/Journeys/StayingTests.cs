using System.Net;
using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>A household that does not move as one: who stays, who goes, and who may be moved by whom.</summary>
public sealed class StayingTests
{
    [Theory, OnBothDatabases]
    public async Task Children_stay_as_long_as_one_of_their_parents_does(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        var (hanan, samir, lina) = (household[0], household[1], household[2]);
        var municipality = await meryem.Municipality(Arriving.Veluwestad);
        (await meryem.PostJson($"/api/v1/persons/{hanan}/link", new { municipality, members = new[] { hanan, lina, household[3] } })).ShouldBeOk();

        (await meryem.PostJson($"/api/v1/persons/{samir}/elsewhere", new { to = "Oosterbroek" })).ShouldBeOk();
        Assert.Equal([samir], About<ExpectedPersonWentElsewhere>(app));

        await app.MoveTo("2027-03-01");
        Assert.Equal([samir], About<PersonForgotten>(app));
        Assert.Equal(1, Asked(app, "ForgetPerson"));
        (await meryem.Open($"/api/v1/persons/{samir}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        (await meryem.Open($"/persons/{lina}")).ShouldBeOk().ShouldSay("Lina Aziz");
        Assert.Equal("Intake", (await meryem.Journey(hanan)).GetProperty("state").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task A_household_that_goes_elsewhere_together_is_forgotten_whole(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();

        (await meryem.PostJson($"/api/v1/persons/{household[1]}/elsewhere", new { to = "Oosterbroek" })).ShouldBeOk();

        Assert.Equal(household.Order(), About<ExpectedPersonWentElsewhere>(app).Order());
        await app.MoveTo("2027-03-01");
        Assert.Equal(household.Order(), About<PersonForgotten>(app).Order());
    }

    [Theory, OnBothDatabases]
    public async Task The_asylum_centre_sees_nothing_more_once_the_household_is_taken_over(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var sanne = await app.As("sanne-wolters");
        var household = await meryem.Aziz();
        var fatou = await meryem.Jallow();
        foreach (var person in new[] { household[0], household[2], fatou })
        {
            await app.Involve(meryem, person, "sanne-wolters", "AZ");
            (await sanne.Open($"/persons/{person}")).ShouldBeOk();
        }

        await meryem.Link(household[0]);
        (await meryem.PostJson($"/api/v1/persons/{fatou}/settle", new { municipality = await meryem.Municipality(Arriving.Veluwestad) })).ShouldBeOk();

        foreach (var person in new[] { household[0], household[2], fatou })
        {
            (await sanne.Open($"/persons/{person}")).ShouldBe(HttpStatusCode.NotFound);
            (await sanne.PostJson($"/api/v1/persons/{person}/forms/introduction", new { typed = new Dictionary<string, string[]> { ["phone"] = ["06-0000 0022"] } }))
                .ShouldBe(HttpStatusCode.NotFound);
            var again = await meryem.PostJson($"/api/v1/persons/{person}/team", new { account = await app.Account("sanne-wolters"), role = "AZ" });
            Assert.Equal("parties.taken-over", again.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
            again.ShouldSay("De gemeente heeft deze persoon overgenomen");
            (await sanne.Open($"/persons/{person}")).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_merge_does_not_open_a_household_that_was_taken_over_to_the_asylum_centre(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var sanne = await app.As("sanne-wolters");
        var hanan = await meryem.HananIsLinked();
        var second = await meryem.Jallow();
        await app.Involve(meryem, second, "sanne-wolters", "AZ");

        (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created);

        (await sanne.Open($"/persons/{hanan}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task A_partner_whom_a_colleague_guides_is_not_linked_nor_settled_along(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        var (hanan, samir) = (household[0], household[1]);
        (await meryem.HandOver(samir, "Pieter Hofstra", "2026-11-23", "2026-11-24")).ShouldBeOk();
        await app.MoveTo("2026-11-24");
        (await meryem.Open($"/api/v1/persons/{samir}/journeys")).ShouldBe(HttpStatusCode.NotFound);

        await meryem.Link(hanan, "Heidedorp");
        var municipality = await meryem.Municipality("Heidedorp");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/settle", new { municipality })).ShouldBeOk();

        Assert.DoesNotContain(samir, About<ExpectedPersonLinked>(app));
        Assert.DoesNotContain(samir, About<SettledInMunicipality>(app));
        Assert.Contains(household[2], About<ExpectedPersonLinked>(app));
        Assert.Null(Lives(app, samir));
        Assert.Equal(municipality, Lives(app, household[2]));
        using var mirjam = await app.As("mirjam-post");
        (await mirjam.Open($"/api/v1/persons/{samir}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        (await mirjam.Open($"/api/v1/persons/{hanan}/journeys")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_handed_over_to_another_municipality_is_open_to_nobody_but_themselves_from_the_day_after(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        using var karin = await app.As("karin-dijkman");
        var household = await meryem.Aziz();
        var (hanan, samir, lina) = (household[0], household[1], household[2]);
        await meryem.Link(hanan, "Heidedorp");
        using var mirjam = await app.As("mirjam-post");
        await meryem.Involve(hanan, "Gerda Smit", "VW");
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");

        await Move(meryem, hanan);
        (await gerda.Open($"/api/v1/persons/{hanan}")).ShouldBeOk();
        await app.MoveTo("2026-11-24");
        foreach (var visitor in new[] { meryem, karin, gerda, mirjam })
        {
            (await visitor.Open($"/api/v1/persons/{hanan}")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await participant.Open("/me")).ShouldBeOk().ShouldSay("Hanan");
        (await mirjam.Open($"/api/v1/persons/{lina}")).ShouldBeOk();
        await Move(meryem, samir);
        await app.MoveTo("2026-11-25");
        foreach (var visitor in new[] { meryem, mirjam })
        {
            (await visitor.Open($"/api/v1/persons/{samir}")).ShouldBe(HttpStatusCode.NotFound);
            (await visitor.Open($"/api/v1/persons/{lina}")).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static async Task Move(Visitor meryem, Guid person)
    {
        var enrolment = (await meryem.Journey(person)).GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "HandedOver", reason = new { code = "circumstances" } })).ShouldBeOk();
    }

    private static List<Guid> About<TEvent>(TestApp app)
    {
        using var db = Look(app);
        return [.. db.Set<EventRow>().Where(e => e.Type == typeof(TEvent).Name).Select(e => e.PersonId!.Value)];
    }

    private static int Asked(TestApp app, string act)
    {
        using var db = Look(app);
        return db.Set<ActRow>().Count(a => a.Name == act);
    }

    private static Guid? Lives(TestApp app, Guid person)
    {
        using var db = Look(app);
        return db.Set<Meedoen.People.Person>().First(p => p.Id == person).MunicipalityId;
    }

    private static MeedoenDb Look(TestApp app, string tenant = "zuiderzicht") => app.Services.GetRequiredService<Tenants>().Find(tenant)!.OpenForReading();
}
