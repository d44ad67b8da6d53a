using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Xunit;

namespace Meedoen.Tests.Preconditions;

/// <summary>RV-03: when both parents of young children go full-time, the second start waits for childcare.</summary>
public sealed class ChildcareGateTests
{
    [Theory, OnBothDatabases]
    public async Task The_second_parent_waits_for_childcare_until_it_is_arranged(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-21");
        using var meryem = await app.As("meryem-aslan");
        var (hanan, samir) = await Both(meryem, "voltijd", "voltijd");
        (await Start(meryem, samir)).ShouldBeOk();

        var held = await Start(meryem, hanan);

        Assert.Equal("programmes.gate-blocks", held.ShouldBe(HttpStatusCode.UnprocessableEntity).RefusalCode);
        var gerda = await app.Involve(meryem, hanan, "gerda-smit", "VW");
        await meryem.FillList(hanan, gerda, ("kinderopvang", "Requested", "2027-01-08"));
        Assert.Equal("programmes.gate-blocks", (await Start(meryem, hanan)).RefusalCode);
        await meryem.FillList(hanan, ("kinderopvang", "Arranged", null));
        (await Start(meryem, hanan)).ShouldBeOk();
    }

    [Theory, OnBothDatabases]
    public async Task A_place_that_falls_away_is_an_alarm_and_stops_nobody_who_has_begun(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-21");
        using var meryem = await app.As("meryem-aslan");
        var (hanan, samir) = await Both(meryem, "voltijd", "voltijd");
        var gerda = await app.Involve(meryem, hanan, "gerda-smit", "VW");
        await meryem.FillList(hanan, gerda, ("kinderopvang", "Arranged", null));
        (await Start(meryem, samir)).ShouldBeOk();
        (await Start(meryem, hanan)).ShouldBeOk();
        await app.MoveTo("2027-01-12");

        await meryem.FillList(hanan, ("kinderopvang", "Lapsed", "2027-01-20"));

        (await meryem.Open("/today")).ShouldSay("Kinderopvang").ShouldSay("is sinds 12 januari vervallen");
        Assert.Contains("lessen-1", (await meryem.Journey(hanan)).Steps("Open"));
    }

    [Theory, OnBothDatabases]
    public async Task One_parent_part_time_needs_no_childcare_first(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, "2026-12-21");
        using var meryem = await app.As("meryem-aslan");
        var (hanan, samir) = await Both(meryem, "voltijd", "deeltijd");

        (await Start(meryem, samir, "deeltijd")).ShouldBeOk();
        (await Start(meryem, hanan)).ShouldBeOk();
    }

    private static async Task<(Guid Hanan, Guid Samir)> Both(Visitor meryem, string hanans, string samirs)
    {
        var household = await meryem.AzizAreLinked();
        foreach (var (person, route) in new[] { (household[0], hanans), (household[1], samirs) })
        {
            (await meryem.PostJson($"/api/v1/enrolments/{await Enrolment(meryem, person)}/route", new { route })).ShouldBeOk();
        }

        return (household[0], household[1]);
    }

    private static async Task<Page> Start(Visitor meryem, Guid person, string phase = "periode-1") =>
        await meryem.PostJson($"/api/v1/enrolments/{await Enrolment(meryem, person)}/phases/{phase}/schedule", new { startsOn = "2027-01-11" });

    private static async Task<Guid> Enrolment(Visitor meryem, Guid person) => (await meryem.Journey(person)).GetProperty("id").GetGuid();
}
