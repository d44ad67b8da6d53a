using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Meedoen.Tests.Durability;

/// <summary>A place with one person and her case owner, signed in; it survives the servers that run on it.</summary>
internal sealed class CrashPlace : IAsyncDisposable
{
    private Tenants? reading;

    private CrashPlace(StorageOptions storage, byte[] masterKey) => (Storage, MasterKey) = (storage, masterKey);

    public StorageOptions Storage { get; }

    public byte[] MasterKey { get; }

    public Guid Person { get; private set; }

    /// <summary>The session of the case owner, as a cookie.</summary>
    public string Cookie { get; private set; } = string.Empty;

    public static async Task<CrashPlace> Make(DatabaseKind kind)
    {
        var world = await World.On(kind);
        var place = new CrashPlace(World.NewPlace(kind), world.MasterKey);
        await world.CopyTo(place.Storage, ["zuiderzicht"]);
        await using var app = await place.Restart();
        using var visitor = await app.As("meryem-aslan");
        place.Cookie = string.Join("; ", visitor.Cookies.Select(c => $"{c.Name}={c.Value}"));
        place.Person = await AddPerson(app);
        return place;
    }

    /// <summary>Starts the application on it again, inside this process.</summary>
    public Task<TestApp> Restart() => TestApp.Restart(Storage, MasterKey);

    /// <summary>The tenant as this process sees it beside the server, to read only.</summary>
    public async Task<Tenant> Look()
    {
        reading ??= new Tenants(Storage, TimeProvider.System, NullLogger<Tenants>.Instance);
        return reading.Find("zuiderzicht") ?? await reading.Create("zuiderzicht", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await (reading?.DisposeAsync() ?? ValueTask.CompletedTask);
        await TestApp.Remove(Storage);
    }

    private static async Task<Guid> AddPerson(TestApp app)
    {
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        using var services = app.Services.CreateScope();
        var added = await services.ServiceProvider.GetRequiredService<Acts>().Do<Guid>(
            tenant, new Act("AddPerson", Actor.System, "guidance"),
            async scope =>
            {
                var person = new Person { Id = Ids.New(), HouseholdId = Ids.New(), Name = "Hanan Aziz" };
                var owner = await scope.Db.Set<Account>().Where(a => a.Name == "Meryem Aslan").Select(a => a.Id).SingleAsync();
                scope.Db.Add(person);
                await Involving.Begin(scope, new NewInvolvement(person.Id, owner, AccessRole.CaseOwner, new DateOnly(2020, 1, 1)), CancellationToken.None);
                return person.Id;
            },
            CancellationToken.None);
        return added.Value;
    }
}
