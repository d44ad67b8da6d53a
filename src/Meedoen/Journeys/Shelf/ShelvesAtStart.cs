using Meedoen.Platform.Data;

namespace Meedoen.Journeys;

/// <summary>At each start, every tenant gets the templates that are new in this version of the product, as drafts.</summary>
internal sealed class ShelvesAtStart(Tenants tenants, IServiceScopeFactory scopes) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        foreach (var tenant in tenants.All)
        {
            await scope.ServiceProvider.GetRequiredService<SeedTemplates>().Handle(tenant, [], cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
