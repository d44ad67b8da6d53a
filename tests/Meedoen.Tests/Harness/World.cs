using Meedoen.Demo;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Harness;

/// <summary>
/// The fictitious region, set up once per engine and test run through the demo's own use cases; every test starts from a copy of it.
/// </summary>
internal sealed class World
{
    private static readonly Lazy<Task<World>> Sqlite = new(() => Make(DatabaseKind.Sqlite));
    private static readonly Lazy<Task<World>> Postgres = new(() => Make(DatabaseKind.Postgres));

    private readonly StorageOptions storage;

    private World(StorageOptions storage, byte[] masterKey, IReadOnlyList<string> tenants) =>
        (this.storage, MasterKey, Tenants) = (storage, masterKey, tenants);

    /// <summary>Slugs of the tenants of the region.</summary>
    public IReadOnlyList<string> Tenants { get; }

    public byte[] MasterKey { get; }

    public static Task<World> On(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Sqlite.Value : Postgres.Value;

    /// <summary>A place of its own for one test, with a few connections to PostgreSQL of each kind.</summary>
    public static StorageOptions NewPlace(DatabaseKind kind, int connections = 8) => new()
    {
        Kind = kind,
        Postgres = PostgresServer.ConnectionString,
        DatabasePrefix = $"t{Guid.NewGuid():N}"[..12] + "_",
        MaxPoolSize = connections,
        DataDirectory = Directory.CreateTempSubdirectory("meedoen-test-").FullName,
    };

    /// <summary>Copies some tenants of the region to a place of its own.</summary>
    public async Task CopyTo(StorageOptions place, IReadOnlyList<string> tenants)
    {
        Xunit.Assert.Empty(tenants.Except(Tenants));
        foreach (var from in Directory.EnumerateFiles(storage.DataDirectory, "*", SearchOption.AllDirectories).Where(f => Belongs(f, tenants)))
        {
            var to = Path.Combine(place.DataDirectory, Path.GetRelativePath(storage.DataDirectory, from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }

        foreach (var slug in place.Kind == DatabaseKind.Postgres ? tenants : [])
        {
            await PostgresServer.Copy(storage.DatabasePrefix + slug, place.DatabasePrefix + slug);
        }
    }

    private static bool Belongs(string file, IEnumerable<string> tenants) =>
        !Path.GetFileName(file).Contains(".db", StringComparison.Ordinal)
        || tenants.Any(t => Path.GetFileName(file).StartsWith(t + ".", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith(t + "-", StringComparison.Ordinal));

    private static async Task<World> Make(DatabaseKind kind)
    {
        var place = NewPlace(kind);
        var state = new DemoState(place.DataDirectory);
        IReadOnlyList<string> tenants;
        await state.Open(CancellationToken.None);
        await using (var app = MeedoenApp.Build(
            new ServerOptions { Demo = true, MasterKey = state.MasterKey, Storage = place, Now = TestApp.DefaultNow },
            builder => builder.Services.AddSingleton(state)))
        {
            await MeedoenApp.Start(app, CancellationToken.None);
            using var scope = app.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<DemoRegion>().SetUp(CancellationToken.None);
            tenants = [.. app.Services.GetRequiredService<Tenants>().All.Select(t => t.Slug)];
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(place.DataDirectory, recursive: true);
        return new World(place, state.MasterKey, tenants);
    }
}
