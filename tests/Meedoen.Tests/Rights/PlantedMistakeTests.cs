using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>The matrix sees: each of these mistakes turns it red. Without one it is green, before and after.</summary>
public sealed class PlantedMistakeTests : IDisposable
{
    private static readonly string[] Watched =
    [
        "GET /api/v1/persons/{person:guid}", "GET /api/v1/conversations/{id:guid}", "GET /api/v1/caseload", "POST /api/v1/persons/search",
        "GET /api/v1/persons/{person:guid}/journeys", "GET /api/v1/persons/{person:guid}/documents", "GET /me/file",
    ];

    private readonly Leaks leaks = new();
    private readonly SwitchableRights rights = new();

    [Fact]
    public async Task Every_planted_mistake_turns_the_matrix_red()
    {
        await using var world = await RightsWorldMaker.Make(DatabaseKind.Sqlite, builder =>
        {
            leaks.Listen(builder);
            rights.Replace(builder.Services);
        });
        var rows = EndpointTable.Rows.Where(r => Watched.Contains(r.ToString())).ToList();
        Assert.Equal(Watched.Length, rows.Count);
        await ShouldBeGreen(world, rows);

        var unseen = new List<string>();
        foreach (var mistake in PlantedMistakes.Of(world, rights))
        {
            await mistake.Plant();
            var run = await MatrixRun.Of(world, rows, untilRed: true);
            await mistake.Undo();
            unseen.AddRange(run.Faults.Count > 0 ? [] : [mistake.Name]);
        }

        Assert.Empty(unseen);
        await ShouldBeGreen(world, rows);
        await WhatNobodyAsksIsSeen(world);
        await WhatVisitorsLeaveIsSeen(world);
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

    private static async Task ShouldBeGreen(RightsWorld world, IReadOnlyList<EndpointRow> rows)
    {
        var run = await MatrixRun.Of(world, rows);
        Assert.True(run.Faults.Count == 0, string.Join('\n', run.Faults));
        Assert.Empty(Traces.NotAudited(world, run.ShownTo));
    }

    // A canary in a channel that nobody asks for rights.
    private async Task WhatNobodyAsksIsSeen(RightsWorld world)
    {
        Assert.Empty(await leaks.In(world));
        world.App.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Meedoen.Planted").LogInformation("Opened {Name}", Canaries.Name.Value);
        await PlantedMistakes.Sql(world, $"UPDATE event SET data = '{Canaries.Note.Value}' WHERE id IN (SELECT id FROM event LIMIT 1)");
        await PlantedMistakes.Sql(world, $"UPDATE act SET reason = '{Canaries.Place.Value}' WHERE id IN (SELECT id FROM act LIMIT 1)");
        await PlantedMistakes.Sql(world, $"UPDATE outbox SET data = '{Canaries.Name.Value}' WHERE id IN (SELECT id FROM outbox LIMIT 1)");
        var found = await leaks.In(world);

        foreach (var channel in new[] { "log", "event", "act", "outbox" })
        {
            Assert.Contains(found, f => f.StartsWith($"{channel}:", StringComparison.Ordinal));
        }
    }

    // A change by an outsider, and a view that the audit does not have.
    private static async Task WhatVisitorsLeaveIsSeen(RightsWorld world)
    {
        var outsider = world.The(AccessRole.CaseOwner, Relation.OtherTeam);
        var begun = DateTime.UtcNow;
        Assert.Empty(await Traces.ChangesByOutsiders(world, begun));
        await PlantedMistakes.Sql(world, $"UPDATE event SET actor = '{world.Accounts[outsider].ToString().ToUpperInvariant()}' WHERE person_id = '{world.Person.ToString().ToUpperInvariant()}'");
        Assert.NotEmpty(await Traces.ChangesByOutsiders(world, DateTime.MinValue));
        Assert.Contains(await Traces.ChangesByOutsiders(world, DateTime.MinValue), change => change.EndsWith($"by {outsider}", StringComparison.Ordinal));
        Assert.Single(Traces.NotAudited(world, new Dictionary<Who, List<string>> { [outsider] = [.. Enumerable.Repeat("GET /nowhere", 10_000)] }));
    }

    /// <inheritdoc />
    public void Dispose() => leaks.Dispose();
}
