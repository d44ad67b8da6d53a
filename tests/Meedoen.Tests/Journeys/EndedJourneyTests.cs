using System.Net;
using System.Text.Json;
using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>Whoever stopped, lapsed or was let go is not kept for ever, and is kept when a journey goes on again.</summary>
public sealed class EndedJourneyTests
{
    [Theory, OnBothDatabases]
    public async Task Who_stopped_is_forgotten_after_the_term_of_the_law_and_not_when_the_journey_goes_on_again(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        var hanan = await meryem.HananIsLinked();
        await Move(meryem, hanan, "Stopped");
        Assert.Equal("2031-11-23", await ForgetAfter(meryem, hanan));
        (await meryem.Open($"/persons/{hanan}/route")).ShouldBeOk().ShouldSay("Het dossier wordt gewist na 23 november 2031");
        (await meryem.Open("/before-arrival")).ShouldNotHold("Hanan Aziz");

        await Move(meryem, hanan, "Registered");
        Assert.Null(await ForgetAfter(meryem, hanan));
        (await meryem.Open($"/persons/{hanan}/route")).ShouldBeOk().ShouldNotHold("Het dossier wordt gewist");

        (await ruben.PutJson("/api/v1/settings/forget-term", new { months = 3, keepMonths = 12 })).ShouldBeOk();
        await Move(meryem, hanan, "Lapsed");
        Assert.Equal("2027-11-23", await ForgetAfter(meryem, hanan));
        await app.MoveTo("2027-11-23");
        (await meryem.Open($"/persons/{hanan}")).ShouldBeOk();
        await app.MoveTo("2027-11-24");
        (await meryem.Open($"/persons/{hanan}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Contains(hanan, Forgotten(app));
    }

    [Theory, OnBothDatabases]
    public async Task Who_was_let_go_keeps_the_contact_person_and_a_date_until_the_way_back_is_taken(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        foreach (var state in new[] { "Planning", "Active", "Evaluation", "Aftercare" })
        {
            await Move(meryem, hanan, state);
            Assert.Null(await ForgetAfter(meryem, hanan));
        }

        await Move(meryem, hanan, "LetGo");
        Assert.Equal("2031-11-23", await ForgetAfter(meryem, hanan));
        (await meryem.Open($"/persons/{hanan}/team")).ShouldBeOk().ShouldSay("Meryem Aslan");
        await Move(meryem, hanan, "Aftercare");
        Assert.Null(await ForgetAfter(meryem, hanan));
    }

    [Theory, OnBothDatabases]
    public async Task Children_stay_while_one_of_their_parents_is_guided_and_so_does_who_is_still_to_get_a_journey(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var ruben = await app.As("ruben-maas");
        (await ruben.PutJson("/api/v1/settings/forget-term", new { months = 3, keepMonths = 12 })).ShouldBeOk();
        var household = await meryem.AzizAreLinked();
        var waiting = (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Haddad" } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        await Move(meryem, household[0], "Stopped");

        await app.MoveTo("2027-11-24");
        Assert.Equal([household[0]], Forgotten(app));
        await Move(meryem, household[1], "Stopped");
        await app.MoveTo("2028-11-25");
        Assert.Equal(household.Order(), Forgotten(app).Order());
        (await meryem.Open($"/persons/{waiting}")).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task With_the_guidance_ends_what_the_participant_agreed_for_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");
        (await participant.PostJson($"/api/v1/persons/{hanan}/consent", new { agrees = true })).ShouldBe(HttpStatusCode.NoContent);
        await participant.FillForm(hanan, "well-being", ("network-size", "4"));

        await Move(meryem, hanan, "Stopped");
        (await participant.Open($"/persons/{hanan}/consent")).ShouldSay("U vindt het goed.").ShouldSay("Wij wissen uw antwoorden na 30 november 2026");
        await Move(meryem, hanan, "Registered");
        (await participant.Open($"/persons/{hanan}/consent")).ShouldNotHold("Wij wissen uw antwoorden");
        await app.MoveTo("2026-12-10");
        (await participant.Open("/me/file")).ShouldSay("Mensen die u kunt bellen");

        await Move(meryem, hanan, "Lapsed");
        await app.MoveTo("2026-12-18");
        (await participant.Open("/me/file")).ShouldBeOk().ShouldNotHold("Mensen die u kunt bellen");
    }

    private static async Task Move(Visitor meryem, Guid person, string to)
    {
        var enrolment = (await meryem.Journey(person)).GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to, reason = new { code = "circumstances" } })).ShouldBeOk();
    }

    private static async Task<string?> ForgetAfter(Visitor meryem, Guid person) =>
        (await meryem.Journey(person)).GetProperty("forgetAfter") is { ValueKind: JsonValueKind.String } day ? day.GetString() : null;

    private static List<Guid> Forgotten(TestApp app)
    {
        using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        return [.. db.Set<EventRow>().Where(e => e.Type == nameof(PersonForgotten)).Select(e => e.PersonId!.Value)];
    }
}
