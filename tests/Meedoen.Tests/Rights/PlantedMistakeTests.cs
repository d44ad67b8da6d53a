using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>The matrix sees: each of these mistakes turns it red. Without one it is green, before and after.</summary>
public sealed class PlantedMistakeTests
{
    private static readonly string[] Watched =
    [
        "GET /api/v1/persons/{person:guid}", "GET /api/v1/conversations/{id:guid}", "GET /api/v1/caseload", "GET /api/v1/persons/search",
        "GET /api/v1/persons/{person:guid}/journeys", "GET /api/v1/persons/{person:guid}/documents", "GET /me/file",
    ];

    [Fact]
    public async Task Every_planted_mistake_turns_the_matrix_red()
    {
        var (leaks, rights) = (new Leaks(), new SwitchableRights());
        await using var world = await RightsWorldMaker.Make(DatabaseKind.Sqlite, builder =>
        {
            leaks.Listen(builder);
            rights.Replace(builder.Services);
        });
        var rows = EndpointTable.Rows.Where(r => Watched.Contains(r.ToString())).ToList();
        Assert.Equal(Watched.Length, rows.Count);
        Assert.Empty((await MatrixRun.Of(world, rows)).Faults);

        foreach (var mistake in PlantedMistakes.Of(world, rights))
        {
            await mistake.Plant();
            var run = await MatrixRun.Of(world, rows);
            await mistake.Undo();
            Assert.True(run.Faults.Count > 0, $"Not seen: {mistake.Name}");
        }

        Assert.Empty((await MatrixRun.Of(world, rows)).Faults);
    }

    [Fact]
    public async Task A_canary_in_a_channel_that_nobody_asks_is_seen()
    {
        var leaks = new Leaks();
        await using var world = await RightsWorldMaker.Make(DatabaseKind.Sqlite, leaks.Listen);
        Assert.Empty(await leaks.In(world));

        world.App.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Meedoen.Planted").LogInformation("Opened {Name}", Canaries.Name.Value);
        await PlantedMistakes.Sql(world, $"UPDATE event SET data = '{Canaries.Note.Value}' WHERE id IN (SELECT id FROM event LIMIT 1)");
        await PlantedMistakes.Sql(world, $"UPDATE act SET reason = '{Canaries.Place.Value}' WHERE id IN (SELECT id FROM act LIMIT 1)");
        await PlantedMistakes.Sql(world, $"INSERT INTO outbox (id, kind, data, act_id, attempts) VALUES ('{Guid.NewGuid()}', 'mail', '{Canaries.Name.Value}', '{Guid.NewGuid()}', 0)");
        var found = await leaks.In(world);

        foreach (var channel in new[] { "log", "event", "act", "outbox" })
        {
            Assert.Contains(found, f => f.StartsWith($"{channel}:", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_door_that_stands_open_and_an_endpoint_without_a_row_are_seen()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        Assert.Empty(EndpointTableTests.AdmissionDifferences(app));
        Assert.Empty(EndpointTableTests.WithoutRow(app, EndpointTable.Rows));

        Assert.NotEmpty(EndpointTableTests.WithoutRow(app, [.. EndpointTable.Rows.Skip(1)]));
        var closed = Endpoints.Of(app.Services).Select(e => Endpoints.Admission(e.Endpoint)).OfType<ForRolesAttribute>().First();
        PlantedMistakes.Open(closed);
        Assert.NotEmpty(EndpointTableTests.AdmissionDifferences(app));
    }
}
