using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>Acts that wait together share a commit; none of them may notice.</summary>
public sealed class WriteQueueTests
{
    private const int Many = 240;

    [Theory, OnBothDatabases]
    public async Task What_is_refused_or_fails_leaves_no_trace_and_harms_nobody_who_shares_its_commit(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => Task.Run(() => Try(app, tenant, i))));

        await using var db = tenant.OpenForReading();
        var names = await db.Set<Organisation>().Select(o => o.Name).Where(n => n.StartsWith("nr ")).ToListAsync();
        var acts = await db.Set<ActRow>().Where(a => a.Name == "TryOut").Select(a => a.Reason).ToListAsync();
        var good = Enumerable.Range(0, Many).Where(i => Fate(i) == "kept").Select(Name).Order().ToList();
        Assert.Equal(good, names.Order());
        Assert.Equal(good, acts.Order());
        Assert.Equal(Enumerable.Range(0, Many).Select(Fate), answers);
        Assert.Equal(good.Count, tenant.Audit.OpenReader().All().Count(e => e.What == "TryOut"));
        Assert.Null(tenant.Audit.OpenReader().Check().Break);
    }

    [Theory, OnBothDatabases]
    public async Task Rows_written_past_the_change_tracker_read_back_as_they_were(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        var act = new Act("ReadBack", Actor.System, "administration") { Person = Ids.New(), Reason = "é \"quoted\" 'x'", IdempotencyKey = "k1" };

        await Do(app, tenant, act, scope => scope.Db.Add(Organisation("gone")));

        await using var db = tenant.OpenForReading();
        var row = await db.Set<ActRow>().SingleAsync(a => a.Id == act.Id && a.Person == act.Person && a.Day == app.Today);
        Assert.Equal(("ReadBack", act.Reason, "k1", "system"), (row.Name, row.Reason, row.IdempotencyKey, row.Role));
        Assert.Equal(DateTimeKind.Utc, row.RecordedAt.Kind);
        Assert.True(await db.Set<ActRow>().AnyAsync(a => a.RecordedAt == row.RecordedAt && a.Actor == Actor.System.Id));
    }

    private static async Task<string> Try(TestApp app, Tenant tenant, int i)
    {
        try
        {
            var act = new Act("TryOut", Actor.System, "administration") { Reason = Name(i) };
            var outcome = await Do(app, tenant, act, scope => Write(scope, i), Fate(i) == "refused");
            return outcome.IsRefused ? outcome.Refusals[0] == Refusal.ChangedMeanwhile ? "broken" : "refused" : "kept";
        }
        catch (InvalidOperationException)
        {
            return "failed";
        }
    }

    private static void Write(ActScope scope, int i)
    {
        var organisation = Organisation(Name(i));
        scope.Db.Add(organisation);
        switch (Fate(i))
        {
            case "failed":
                scope.Db.SaveChanges();
                throw new InvalidOperationException("planted");
            case "broken":
                scope.Db.Update(Organisation("not there"));
                break;
        }
    }

    private static async Task<Outcome<Done>> Do(TestApp app, Tenant tenant, Act act, Action<ActScope> write, bool refuse = false)
    {
        using var services = app.Services.CreateScope();
        return await services.ServiceProvider.GetRequiredService<Acts>().Do<Done>(
            tenant, act,
            scope =>
            {
                write(scope);
                return Task.FromResult<Outcome<Done>>(refuse ? Refusal.Forbidden : Done.Instance);
            },
            CancellationToken.None);
    }

    private static Organisation Organisation(string name) => new() { Id = Ids.New(), Name = name, Kind = OrganisationKind.Employer };

    private static string Name(int i) => $"nr {i:000}";

    private static string Fate(int i) => (i % 6) switch { 1 => "refused", 3 => "failed", 5 => "broken", _ => "kept" };
}
