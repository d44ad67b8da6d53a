using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Rights;

/// <summary>States the canaries in the file of the person, each as the party that is its author, through the domain's own act.</summary>
internal static class CanaryPlanter
{
    public static async Task Plant(RightsWorld world)
    {
        foreach (var key in Canaries.Facts.GroupBy(c => c.Key))
        {
            var soFar = new List<string>();
            foreach (var canary in key)
            {
                soFar.Add(canary.Value);
                await State(world, canary, soFar);
            }
        }
    }

    private static async Task State(RightsWorld world, Canary canary, IReadOnlyList<string> values)
    {
        var author = world.The(canary.Author, Relation.Involved);
        using var services = world.App.Services.CreateScope();
        var book = services.ServiceProvider.GetRequiredService<FactBook>();
        var actor = new Actor(world.Accounts[author], author.Role.Code(), [world.Accounts[author]]);
        services.ServiceProvider.GetRequiredService<Current>().Become(world.Tenant, actor);
        _ = (await services.ServiceProvider.GetRequiredService<Acts>().Do<Done>(
            world.Tenant,
            new Act("PlantCanary", actor, "guidance") { Person = world.Person },
            async scope =>
            {
                await book.State(scope, world.Person, canary.Key, values, FactSource.Colleague, CancellationToken.None);
                return Done.Instance;
            },
            CancellationToken.None)).Value;
    }
}
