using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Bench.Servers;

/// <summary>The real application, in a demo directory, with two endpoints of the bench beside its own.</summary>
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
                MasterKey = state.MasterKey,
                Storage = new StorageOptions { DataDirectory = arguments.Directory },
            },
            builder => builder.Services.AddSingleton(state));
        app.MapPost("/bench/creates", Create).ForSignedIn();
        app.MapGet("/bench/nothing", (Current current) => See(current)).ForSignedIn();
        await MeedoenApp.Start(app, CancellationToken.None);
        using (var scope = app.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoRegion>().SetUp(CancellationToken.None);
        }

        await app.RunAsync();
    }

    private static async Task<IResult> Create(CreateRequest request, Current current, CancellationToken cancel)
    {
        var id = Ids.New();
        var outcome = await current.Do(
            "AddOrganisation", "administration", null,
            scope =>
            {
                scope.Db.Add(new Organisation { Id = id, Name = request.Name, Kind = OrganisationKind.Employer });
                return Task.FromResult<Outcome<Created>>(new Created(id));
            },
            cancel);
        return outcome.ToResult();
    }

    private static Created See(Current current)
    {
        current.Saw("/bench/nothing", "administration", [current.Actor.Id], 2);
        return new Created(current.Actor.Id);
    }

    private sealed record Created(Guid Id);
}
