using Meedoen.Bench.Data;
using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Bench.Servers;

/// <summary>The real application, in a demo directory, with an endpoint of the bench beside its own.</summary>
internal static class OurServer
{
    public static async Task Run(ServerArguments arguments)
    {
        var state = new DemoState(arguments.Directory);
        await state.Open(CancellationToken.None);
        await using var app = MeedoenApp.Build(
            new ServerOptions
            {
                Demo = true,
                Url = arguments.Url,
                Now = DateTime.Parse(Region.Now).AddHours(9),
                MasterKey = state.MasterKey,
                Storage = new StorageOptions { DataDirectory = arguments.Directory },
            },
            builder => builder.Services.AddSingleton(state));
        app.MapGet("/bench/nothing", (Current current) => See(current)).ForSignedIn();
        await MeedoenApp.Start(app, CancellationToken.None);
        using (var scope = app.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoRegion>().SetUp(CancellationToken.None);
        }

        await app.RunAsync();
    }

    private static Created See(Current current)
    {
        current.Saw("/bench/nothing", "administration", [current.Actor.Id], 2);
        return new Created(current.Actor.Id);
    }

    private sealed record Created(Guid Id);
}
