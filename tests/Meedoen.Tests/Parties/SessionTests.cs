using System.Net;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Sessions: opened anew, in one role, ended at once.</summary>
public sealed class SessionTests
{
    private const string SessionCookieName = "meedoen_session";

    [Theory, OnBothDatabases]
    public async Task A_session_that_was_planted_beforehand_is_not_taken_over(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var victim = app.Anonymous();
        victim.Plant(SessionCookieName, "zuiderzicht.attackers-token");
        await victim.SignIn("zuiderzicht", "meryem-aslan");
        Assert.NotEqual("zuiderzicht.attackers-token", Session(victim));

        var first = Session(victim);
        await victim.SignIn("zuiderzicht", "meryem-aslan");
        Assert.NotEqual(first, Session(victim));
        Assert.False(await IsIn(app, first));
    }

    [Theory, OnBothDatabases]
    public async Task Signing_out_ends_the_session_for_every_copy_of_the_cookie(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var copy = Session(meryem);
        Assert.True(await IsIn(app, copy));
        (await meryem.Post("/sign-out")).ShouldBeOk();
        Assert.DoesNotContain(meryem.Cookies, c => c.Name == SessionCookieName);
        Assert.False(await IsIn(app, copy));
    }

    [Theory, OnBothDatabases]
    public async Task The_cookie_of_one_tenant_opens_no_other(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        Assert.False(await IsIn(app, Session(meryem).Replace("zuiderzicht.", "marrewald.", StringComparison.Ordinal)));
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_somebody_does_not_have_opens_nothing(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var visitor = app.Anonymous();
        var answer = await visitor.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "gerda-smit"), ("role", "RG"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == SessionCookieName);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_with_two_roles_works_in_one_and_switches(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var willemijn = await app.As("willemijn-vos");
        Assert.Equal("WC", await Role(app, Session(willemijn)));
        var before = Session(willemijn);
        var form = (await willemijn.Open("/roles")).Form("Verder in deze rol").Choose("Rol", "Job-taalcoach");
        (await form.Submit()).ShouldBeOk();
        Assert.Equal("JC", await Role(app, Session(willemijn)));
        Assert.False(await IsIn(app, before));
    }

    [Theory, OnBothDatabases]
    public async Task A_session_that_is_not_used_ends_and_one_that_is_used_ends_after_ten_hours(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var app = await TestApp.Start(kind, configure: b => b.Services.AddSingleton<TimeProvider>(clock));
        using var unused = await app.As("meryem-aslan");
        using var used = await app.As("gerda-smit");
        for (var hour = 1; hour <= 9; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await IsIn(app, Session(used)), $"ended after {hour} hours of use");
        }

        Assert.False(await IsIn(app, Session(unused)));
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.False(await IsIn(app, Session(used)));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_leaves_is_out_at_the_next_request(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, now: "2026-11-23");
        using var gerda = await app.As("gerda-smit");
        Assert.True(await IsIn(app, Session(gerda)));
        Assert.False((await End(app, "gerda-smit", new DateOnly(2026, 11, 23))).IsRefused);
        Assert.True(await IsIn(app, Session(gerda)), "the last day of service is a day of service");
        await app.MoveTo("2026-11-24");
        Assert.False(await IsIn(app, Session(gerda)));
        using var again = app.Anonymous();
        Assert.Equal(HttpStatusCode.Forbidden, (await again.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "gerda-smit"))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Signing_in_and_out_are_in_the_audit_trail(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var gerda = await app.As("gerda-smit");
        await gerda.Post("/sign-out");
        var trail = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.Audit.OpenReader().All();
        Assert.Contains(trail, e => e.What == "SignIn" && e.Role == "VW");
        Assert.Contains(trail, e => e.What == "SignOut" && e.Role == "VW");
    }

    internal static async Task AsAdministrator(TestApp app, Func<IServiceProvider, Guid, Task> act, string persona)
    {
        using var scope = app.Services.CreateScope();
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, Actor.System);
        await using var db = tenant.OpenForReading();
        var account = await PartiesDirectory.Account(db, $"{persona}@zuiderzicht.voorbeeld.test", default);
        await act(scope.ServiceProvider, account!.Id);
    }

    /// <summary>The administrator sets somebody's last day.</summary>
    internal static async Task<Outcome<Done>> End(TestApp app, string persona, DateOnly lastDay, string? version = null)
    {
        var done = new Outcome<Done>();
        await AsAdministrator(app, async (services, account) =>
        {
            await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
            var card = await PartiesDirectory.Account(db, account, default);
            done = await services.GetRequiredService<EndAccount>().Handle(account, version ?? card!.Version, lastDay, default);
        }, persona);
        return done;
    }

    private static string Session(Visitor visitor) => visitor.Cookies.Single(c => c.Name == SessionCookieName).Value;

    private static async Task<bool> IsIn(TestApp app, string cookie) => await app.Services.GetRequiredService<Sessions>().Read(cookie) is not null;

    private static async Task<string?> Role(TestApp app, string cookie) => (await app.Services.GetRequiredService<Sessions>().Read(cookie))?.Session.Role;
}
