using Meedoen.Demo;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Journeys;

/// <summary>
/// Zuiderzicht on 1 September 2027 with three hundred journeys, lived through the use cases of the demo; once per engine, for tests that
/// look and change little.
/// </summary>
public sealed class ThreeHundred : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, TestApp> apps = [];

    /// <summary>The application on this engine.</summary>
    public async Task<TestApp> On(DatabaseKind database)
    {
        if (!apps.TryGetValue(database, out var app))
        {
            app = await TestApp.Start(database, "2027-08-31", ["zuiderzicht"]);
            apps.Add(database, app);
            using var scope = app.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<DemoJourneys>().Fill(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<DemoStories>().Play(CancellationToken.None);
            await app.MoveTo("2027-09-01");
        }

        return app;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values)
        {
            await app.DisposeAsync();
        }
    }
}
