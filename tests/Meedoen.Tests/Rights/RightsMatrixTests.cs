using System.Diagnostics;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>
/// Every page and endpoint, for everybody who may stand somehow to one person: who comes in, that exactly the canaries appear that
/// the written policy allows, that nothing leaks through channels nobody asks, that outsiders change nothing, and that looking is recorded.
/// </summary>
public sealed class RightsMatrixTests(ITestOutputHelper output)
{
    [Theory, OnBothDatabases]
    public async Task Everybody_sees_exactly_what_the_policy_allows(DatabaseKind database)
    {
        var leaks = new Leaks();
        await using var world = await RightsWorldMaker.Make(database, leaks.Listen);
        var begun = DateTime.UtcNow;

        var clock = Stopwatch.StartNew();
        var run = await MatrixRun.Of(world, [.. EndpointTable.Rows, .. EndpointTable.Asked]);
        var forms = await PageForms.SendAll(world);

        output.WriteLine($"{database}: {run.Cells} requests and {forms.Count} forms by {world.Visitors.Count} visitors, {run.Shown} canaries shown where they may be, in {clock.Elapsed.TotalSeconds:0} s.");
        Assert.True(run.Faults.Count == 0, $"{run.Faults.Count} faults:\n{string.Join('\n', run.Faults.Take(300))}");
        Assert.True(run.Shown > 500, "Hardly a canary was seen: the matrix looks at nothing.");
        Assert.True(forms.All(f => f.Fault is null), string.Join('\n', forms.Select(f => f.Fault).OfType<string>().Take(100)));
        Assert.NotEmpty(forms);
        Assert.Empty(await Traces.ChangesByOutsiders(world, begun));
        var unseen = Traces.NotAudited(world, run.ShownTo);
        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
        Assert.Empty(await leaks.In(world));
        await ConsentCounts(world);
    }

    /// <summary>What the participant agrees to is read at once, by exactly the two roles of note 4, and no more when the consent is withdrawn.</summary>
    private static async Task ConsentCounts(RightsWorld world)
    {
        var participant = world.The(AccessRole.Participant, Relation.Involved);
        var reading = EndpointTable.Rows.Where(row => row is { Method: "GET", About: About.Person or About.Scope }).ToList();
        foreach (var agrees in new[] { true, false })
        {
            await world.Do(participant, HttpMethod.Post, $"/api/v1/persons/{world.Person}/consent", new { agrees });
            world.Met = agrees ? Met.Consent : Met.Nothing;
            var run = await MatrixRun.Of(world, reading);
            Assert.True(run.Faults.Count == 0, $"agrees {agrees}:\n{string.Join('\n', run.Faults.Take(300))}");
        }
    }
}
