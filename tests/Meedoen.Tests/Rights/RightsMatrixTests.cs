using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>
/// Every page and endpoint, for everybody who may stand somehow to one person: who comes in, and that exactly the canaries appear that
/// the written policy allows.
/// </summary>
public sealed class RightsMatrixTests(ITestOutputHelper output)
{
    [Theory, OnBothDatabases]
    public async Task Everybody_sees_exactly_what_the_policy_allows(DatabaseKind database)
    {
        await using var world = await RightsWorldMaker.Make(database);

        var run = await MatrixRun.Of(world, EndpointTable.Rows);

        output.WriteLine($"{database}: {run.Cells} requests by {world.Visitors.Count} visitors, {run.Shown} canaries shown where they may be.");
        Assert.True(run.Faults.Count == 0, $"{run.Faults.Count} faults:\n{string.Join('\n', run.Faults.Take(200))}");
        Assert.True(run.Shown > 500, "Hardly a canary was seen: the matrix looks at nothing.");
    }
}
