using Meedoen.Demo;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Meedoen.Tests.Harness;

/// <summary>
/// The real application on a real port, with data of its own: the staff of some tenants and nothing else.
/// Tests come in as visitors do, through HTTP; <see cref="Services"/> is for looking, not for changing.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>Monday 23 November 2026, ten past nine: when most scenarios begin.</summary>
    public static readonly DateTime DefaultNow = new(2026, 11, 23, 9, 10, 0, DateTimeKind.Unspecified);

    /// <summary>What the types of the pages look like, by reflection: the same for every application of this process, and a tenth of its start.</summary>
    private static IModelMetadataProvider? typesOfPages;

    private readonly WebApplication app;
    private readonly StorageOptions place;
    private readonly bool keep;

    private TestApp(WebApplication app, StorageOptions place, bool keep)
    {
        (this.app, this.place, this.keep) = (app, place, keep);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it listens: loopback, on a port that was free.</summary>
    public Uri Address { get; }

    /// <summary>The services of the running application, to look at what a test cannot see from outside (audit, events).</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>The directory with its files.</summary>
    public string DataDirectory => place.DataDirectory;

    /// <summary>The engine it runs on.</summary>
    public DatabaseKind Kind => place.Kind;

    /// <summary>Starts the application on a copy of the fictitious region.</summary>
    /// <param name="kind">The engine.</param>
    /// <param name="now">Local business moment in Europe/Amsterdam, such as <c>2026-12-14</c> or <c>2026-12-14T10:00</c>.</param>
    /// <param name="tenants">Slugs of the tenants to have; Zuiderzicht and one neighbour when left out.</param>
    /// <param name="configure">Last word on the services.</param>
    /// <param name="demo">Whether it runs as a demo (personas can sign in).</param>
    /// <param name="limits">How many requests it takes, when that is the point; as many as it takes elsewhere when left out.</param>
    /// <param name="connections">Connections to PostgreSQL for each way of use.</param>
    public static async Task<TestApp> Start(
        DatabaseKind kind, string? now = null, IReadOnlyList<string>? tenants = null, Action<WebApplicationBuilder>? configure = null, bool demo = true,
        RequestLimits? limits = null, int connections = 8)
    {
        var world = await World.On(kind);
        var place = World.NewPlace(kind, connections);
        await world.CopyTo(place, tenants ?? [.. world.Tenants.Where(t => t is "zuiderzicht" or "marrewald")]);
        return await On(place, world.MasterKey, Moment(now), configure, demo, limits, keep: false);
    }

    /// <summary>Starts it where data lies already, and leaves the data there: what a restart is.</summary>
    internal static Task<TestApp> Restart(StorageOptions place, byte[] masterKey, DateTime? now = null) => On(place, masterKey, now, null, demo: true, limits: null, keep: true);

    private static async Task<TestApp> On(
        StorageOptions place, byte[] masterKey, DateTime? now, Action<WebApplicationBuilder>? configure, bool demo, RequestLimits? limits, bool keep)
    {
        var state = new DemoState(place.DataDirectory);
        await state.Open(CancellationToken.None);
        var options = new ServerOptions { Demo = demo, Url = "http://127.0.0.1:0", Now = now, MasterKey = masterKey, Storage = place, Limits = limits };
        var app = MeedoenApp.Build(options, builder =>
        {
            builder.Services.AddSingleton(state);
            builder.Logging.AddFilter("Microsoft", LogLevel.Error).SetMinimumLevel(LogLevel.Error);
            if (typesOfPages is { } known)
            {
                builder.Services.AddSingleton(known);
            }

            configure?.Invoke(builder);
        });
        typesOfPages ??= app.Services.GetRequiredService<IModelMetadataProvider>();
        await MeedoenApp.Start(app, CancellationToken.None);
        await app.StartAsync();
        return new TestApp(app, place, keep);
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Anonymous() => new(Address);

    /// <summary>A persona of the demo, signed in: <c>As("meryem-aslan")</c>.</summary>
    /// <param name="persona">Name of the persona as a slug.</param>
    /// <param name="tenant">Slug of the tenant.</param>
    /// <param name="role">Two-letter code, for a persona with more than one role.</param>
    public async Task<Visitor> As(string persona, string tenant = "zuiderzicht", string? role = null)
    {
        var visitor = Anonymous();
        await visitor.SignIn(tenant, persona, role);
        return visitor;
    }

    /// <summary>The business day.</summary>
    public DateOnly Today => app.Services.GetRequiredService<IBusinessClock>().Today;

    /// <summary>Lives on to a later moment, day by day, as a tester does in the demo; jobs of every day run.</summary>
    public async Task MoveTo(string moment)
    {
        using var visitor = Anonymous();
        (await visitor.Post("/demo/clock", ("to", Moment(moment).ToString("s")))).ShouldBeOk();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (!keep)
        {
            await Remove(place);
        }
    }

    /// <summary>Takes the data of a place away.</summary>
    internal static async Task Remove(StorageOptions place)
    {
        if (place.Kind == DatabaseKind.Postgres)
        {
            await PostgresServer.DropAll(place.DatabasePrefix);
        }

        Directory.Delete(place.DataDirectory, recursive: true);
    }

    private static DateTime Moment(string? text) => text switch
    {
        null => DefaultNow,
        { Length: 10 } => DateTime.ParseExact(text, "yyyy-MM-dd", null).AddHours(9),
        _ => DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", null),
    };
}
