using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>S-031: somebody who has not the strength now.</summary>
public sealed class CapacityTests
{
    private const string Home = "walburg";

    [Theory, OnBothDatabases, Then("S-031", 1), Then("S-031", 2), Then("S-031", 3), Then("S-031", 4)]
    public async Task S031_a_quiet_pace_has_a_next_contact_and_no_label_and_nobody_else_reads_why(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2027-05-03", tenants: [Home]);
        using var ingrid = await app.As("ingrid-dekker", Home);
        var (ibrahim, enrolment) = await ingrid.Begin("Ibrahim Sesay", "mid-integraal");
        await ingrid.Involve(ibrahim, "Marco Janse", "WC");
        using var marco = await app.As("marco-janse", Home);
        Assert.DoesNotContain("bezoek", (await ingrid.Journey(ibrahim)).Steps("Open"));

        var form = (await ingrid.Open($"/persons/{ibrahim}/capacity")).Form("Bewaar en kies een rustig tempo").Fill("In eigen woorden", "Het lukt me nu niet.");
        (await form.Submit()).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Er is altijd een volgend contact");
        (await (await ingrid.Open($"/persons/{ibrahim}/capacity")).Form("Bewaar en kies een rustig tempo").Fill("In eigen woorden", "Het lukt me nu niet.")
            .Fill("Volgend contact", "2027-05-24").Fill("Om de hoeveel weken", "3").Fill("Samen opnieuw bekijken op", "2027-08-02").Submit())
            .ShouldBeOk().ShouldSay("De kracht is er nu niet").ShouldSay("Het lukt me nu niet.");

        var journey = await ingrid.Journey(ibrahim);
        Assert.Equal("Patient", journey.GetProperty("state").GetString());
        Assert.Contains("bezoek", journey.Steps("Open"));
        (await ingrid.Open($"/persons/{ibrahim}/route/{enrolment}/care")).ShouldSay("ma 24 mei 2027").ShouldSay("ma 2 aug 2027");
        foreach (var path in new[] { $"/persons/{ibrahim}", $"/persons/{ibrahim}/route", $"/persons/{ibrahim}/route/{enrolment}/steps/themagesprek" })
        {
            (await marco.Open(path)).ShouldBeOk().ShouldNotHold("Het lukt me nu niet").ShouldNotHold("kracht").ShouldNotHold("omstandigheden");
        }

        (await marco.Open($"/persons/{ibrahim}/route")).ShouldSay("Rustig aan");
        (await marco.Open($"/persons/{ibrahim}/capacity")).ShouldBe(HttpStatusCode.Forbidden);
        var row = Assert.Single((await ingrid.Everybody()), one => one.GetProperty("name").GetString() == "Ibrahim Sesay");
        Assert.Equal("Patient", row.GetProperty("state").GetString());
        await app.MoveTo("2027-05-24");
        (await ingrid.Open("/today")).ShouldSay("Ibrahim Sesay");
        Assert.DoesNotContain((await ingrid.Journey(ibrahim)).GetProperty("steps").EnumerateArray(), one => one.GetProperty("late").GetBoolean());

        (await (await ingrid.Open($"/persons/{ibrahim}/capacity")).Press("De kracht is er weer")).ShouldBeOk().ShouldSay("De trajecten gaan verder");
        var after = await ingrid.Journey(ibrahim);
        Assert.Equal("Intake", after.GetProperty("state").GetString());
        Assert.DoesNotContain("bezoek", after.Steps("Open"));
        (await ingrid.Open($"/persons/{ibrahim}")).ShouldNotHold("Het lukt me nu niet");
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_said_at_its_field_and_without_a_journey_there_is_no_place_for_the_contact(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = (await meryem.Aziz())[0];
        Task<Page> Record(string since, string next, string review, int? every = null) => meryem.PostJson(
            $"/api/v1/persons/{hanan}/capacity", new { ownWords = "Nu niet.", since, nextContactOn = next, reviewOn = review, everyWeeks = every });

        Assert.Equal("assessments.no-journey-for-contact", (await Record("2026-11-23", "2026-12-01", "2027-01-01")).ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        await meryem.Link(hanan);
        Assert.Equal("assessments.day-in-future", (await Record("2026-11-24", "2026-12-01", "2027-01-01")).RefusalCode);
        Assert.Equal("assessments.next-contact", (await Record("2026-11-23", "2026-11-23", "2027-01-01")).RefusalCode);
        Assert.Equal("assessments.review-on", (await Record("2026-11-23", "2026-12-01", "2026-11-30")).RefusalCode);
        Assert.Equal("assessments.rhythm", (await Record("2026-11-23", "2026-12-01", "2027-01-01", 27)).RefusalCode);
        Assert.Equal("assessments.capacity-off-already", (await meryem.PostJson($"/api/v1/persons/{hanan}/capacity/end", new { })).RefusalCode);
        (await Record("2026-11-20", "2026-12-01", "2027-01-01")).ShouldBeOk();
        Assert.Equal("assessments.capacity-on-already", (await Record("2026-11-20", "2026-12-01", "2027-01-01")).ShouldBe(HttpStatusCode.Conflict).RefusalCode);
        Assert.Equal("Nu niet.", Assert.Single((await meryem.Get($"/api/v1/persons/{hanan}/capacity")).EnumerateArray()).GetProperty("ownWords").GetString());
    }
}
