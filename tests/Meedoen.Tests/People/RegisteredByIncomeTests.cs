using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.People;

/// <summary>Who is registered at the benefit application has a contact person at once, and is not forgotten before a journey begins.</summary>
public sealed class RegisteredByIncomeTests
{
    [Theory, OnBothDatabases]
    public async Task The_case_owner_who_receives_new_people_becomes_the_contact_person_and_the_team_lead_sees_it_until_a_journey_begins(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var theo = await app.As("theo-brands");
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");
        using var pieter = await app.As("pieter-hofstra");
        var nadia = await Register(theo, "Nadia Haddad");

        (await theo.Open("/my-people")).ShouldSay("Nadia Haddad").ShouldSay("Meryem Aslan");
        (await meryem.Open("/today")).ShouldSay("Je bent vanaf 23-11-2026 contactpersoon").ShouldSay("Nadia Haddad");
        foreach (var reader in new[] { meryem, karin })
        {
            (await reader.Open("/before-arrival")).ShouldSay("Nadia Haddad").ShouldSay("Er is nog geen traject begonnen");
        }

        (await pieter.Open("/before-arrival")).ShouldNotHold("Nadia Haddad");
        (await pieter.Open($"/persons/{nadia}")).ShouldBe(HttpStatusCode.NotFound);

        (await meryem.PostJson($"/api/v1/persons/{nadia}/enrolments", new { template = "har-klantreis" })).ShouldBeOk();
        (await karin.Open("/before-arrival")).ShouldNotHold("Nadia Haddad");
        (await karin.Open("/caseload")).ShouldSay("Nadia Haddad");
    }

    [Theory, OnBothDatabases]
    public async Task Whom_the_administrator_names_receives_the_next_and_without_any_case_owner_nobody_is_registered(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var theo = await app.As("theo-brands");
        using var ruben = await app.As("ruben-maas");
        using var pieter = await app.As("pieter-hofstra");
        (await (await Sheet(ruben, "Pieter Hofstra")).Press("Stuur nieuwkomers hierheen")).ShouldBeOk();
        var nadia = await Register(theo, "Nadia Haddad");
        (await pieter.Open($"/persons/{nadia}")).ShouldBeOk();

        foreach (var name in new[] { "Pieter Hofstra", "Meryem Aslan" })
        {
            (await (await Sheet(ruben, name)).Form("Account stoppen").Fill("Laatste werkdag", "2026-11-22").Submit()).ShouldBeOk();
        }

        var refused = (await Send(theo, "Linh Tran")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("people.no-case-owner", refused.RefusalCode);
        (await theo.Open("/my-people")).ShouldNotHold("Linh Tran");
        (await (await theo.Open("/persons/new")).Form("Meld aan").Set("called-name", "Linh Tran").Submit())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Er is geen klantmanager die nieuwe mensen ontvangt");
    }

    [Theory, OnBothDatabases]
    public async Task A_record_without_a_journey_leaves_the_list_with_a_merge_and_comes_back_when_that_is_undone(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var theo = await app.As("theo-brands");
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var second = await Register(theo, "Noor Haddad");

        var merge = (await meryem.PostJson("/api/v1/merges", new { keep = second, gone = hanan })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await meryem.Open("/before-arrival")).ShouldNotHold("Noor Haddad");
        (await meryem.PostJson($"/api/v1/merges/{merge}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        (await meryem.Open("/before-arrival")).ShouldSay("Noor Haddad");
    }

    private static async Task<Page> Sheet(Visitor ruben, string name) => await (await ruben.Open("/admin/accounts")).Follow(name);

    private static Task<Page> Send(Visitor theo, string name) => theo.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = name } });

    private static async Task<Guid> Register(Visitor theo, string name) => (await Send(theo, name)).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
}
