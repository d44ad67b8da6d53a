using System.Text.Json;
using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>The rows that lists read say exactly what the events say.</summary>
public sealed class RebuildTests
{
    [Theory, OnBothDatabases]
    public async Task Rows_made_again_from_the_events_equal_the_rows_that_acts_kept(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        await Live(app);
        var before = await Rows(app);

        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(Zuiderzicht(app), Actor.System);
        var rebuilt = await scope.ServiceProvider.GetRequiredService<RebuildLists>().Handle(CancellationToken.None);

        Assert.Equal(3, rebuilt);
        Assert.Equal(before, await Rows(app));
    }

    /// <summary>Three journeys that went different ways.</summary>
    private static async Task Live(TestApp app)
    {
        using var meryem = await app.As("meryem-aslan");
        var household = await meryem.Aziz();
        await meryem.Jallow();
        await app.MoveTo("2026-12-14");
        await meryem.Link(household[0]);
        (await meryem.Complete(await meryem.Journey(household[0]), "routekaart")).ShouldBeOk();
        var second = (await meryem.Journey(household[1])).GetProperty("id").GetGuid();
        (await meryem.PostJson($"/api/v1/enrolments/{second}/patience", new
        {
            nextContactOn = "2026-12-28",
            reviewOn = "2027-02-01",
            reason = new { code = "circumstances" },
        })).ShouldBeOk();
        await meryem.PlanTalk(household[0], "HomeVisit", "2026-12-16", "huisbezoek");
        (await meryem.HandOver(household[0], "Pieter Hofstra", "2026-12-16", "2026-12-20")).ShouldBeOk();
    }

    private static async Task<string> Rows(TestApp app)
    {
        await using var db = Zuiderzicht(app).OpenForReading();
        var rows = await db.Set<CaseloadRow>().OrderBy(r => r.EnrolmentId).ToListAsync();
        var steps = await db.Set<OpenStep>().OrderBy(s => s.EnrolmentId).ThenBy(s => s.Key).ToListAsync();
        return JsonSerializer.Serialize(new { rows, steps });
    }

    private static Tenant Zuiderzicht(TestApp app) => app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
}
