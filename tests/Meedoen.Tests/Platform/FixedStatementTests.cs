using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>What is looked at all day asks the database a fixed number of times, however much there is to show.</summary>
public sealed class FixedStatementTests
{
    private const string Slug = "zuiderzicht";

    [Theory, OnBothDatabases]
    public async Task Caseload_dossier_and_today_ask_as_often_with_3_journeys_as_with_60(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var count = await StatementCount.On(app, Slug);
        var first = await Arrive(meryem, 3);
        string[] pages = ["/caseload", $"/persons/{first}", "/today", "/api/v1/today", $"/api/v1/persons/{first}"];

        var few = await Count(count, meryem, pages);
        await Arrive(meryem, 57);
        var many = await Count(count, meryem, pages);

        Assert.Equal(60, (await meryem.Get("/api/v1/caseload")).GetProperty("total").GetInt32());
        Assert.Equal(few, many);
        Assert.All(many, counted => Assert.InRange(counted.Statements, 1, 20));
    }

    [Fact]
    public async Task Both_kinds_of_statements_are_counted()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        var tenant = app.Services.GetRequiredService<Tenants>().Find(Slug)!;
        using var count = await StatementCount.On(app, Slug);

        Assert.Equal(3, await count.Of(async () =>
        {
            await tenant.Reads.First("SELECT 1", row => row.GetInt32(0));
            await tenant.Reads.First("SELECT 2", row => row.GetInt32(0));
            await using var db = tenant.OpenForReading();
            await db.Database.SqlQueryRaw<int>("SELECT 3 AS \"Value\"").ToListAsync();
        }));
    }

    private static async Task<Guid> Arrive(Visitor meryem, int persons)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < persons; i++)
        {
            ids.AddRange(await meryem.Expect(($"Bezoeker {(char)('A' + (i % 26))}{i}", "Self", "1990-01-01", "ti")));
            await meryem.Link(ids[^1]);
        }

        return ids[0];
    }

    private static async Task<List<(string Page, long Statements)>> Count(StatementCount count, Visitor visitor, string[] pages)
    {
        var found = new List<(string, long)>();
        foreach (var page in pages)
        {
            found.Add((page, await count.Of(async () => (await visitor.Open(page)).ShouldBeOk())));
        }

        return found;
    }
}
