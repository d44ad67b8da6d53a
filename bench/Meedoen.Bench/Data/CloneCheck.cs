using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Meedoen.Bench.Data;

/// <summary>
/// Takes 100 copied journeys and lets the production path make their rows again from their events: the row of the caseload, the open
/// steps and the access they give must come out as they were copied.
/// </summary>
internal static class CloneCheck
{
    private const int Checked = 100;

    public static async Task Run(string directory)
    {
        await using var app = await Mornings.Open(directory);
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        foreach (var enrolment in await Sample(tenant))
        {
            await Check(app, tenant, enrolment);
        }

        Console.Error.WriteLine($"{Checked} copies checked: the production path makes the same rows.");
    }

    private static async Task<IReadOnlyList<Guid>> Sample(Tenant tenant)
    {
        await using var db = tenant.OpenForReading();
        var all = await db.Set<Enrolment>().OrderBy(e => e.Id).Select(e => e.Id).ToListAsync();
        return [.. Enumerable.Range(0, Checked).Select(i => all[(int)((long)i * all.Count / Checked)])];
    }

    private static async Task Check(WebApplication app, Tenant tenant, Guid enrolment)
    {
        using var services = app.Services.CreateScope();
        services.ServiceProvider.GetRequiredService<Current>().Become(tenant, Actor.System);
        var book = services.ServiceProvider.GetRequiredService<JourneyBook>();
        var changed = new List<string>();
        await services.ServiceProvider.GetRequiredService<Acts>().Do<Done>(
            tenant, new Act("CheckCopy", Actor.System, "administration"),
            async scope =>
            {
                var journey = await book.Open(scope, enrolment, CancellationToken.None);
                await book.Refresh(scope, journey!, CancellationToken.None);
                changed.AddRange(scope.Db.ChangeTracker.Entries().Where(e => e.State != EntityState.Unchanged).Select(Told));
                return Refusal.Forbidden;
            },
            CancellationToken.None);
        if (changed.Count > 0)
        {
            throw new InvalidOperationException($"The copy of {enrolment} is not what the production path makes: {string.Join("; ", changed)}");
        }
    }

    private static string Told(EntityEntry entry) =>
        $"{entry.DebugView.ShortView} {string.Join(", ", entry.Properties.Where(p => p.IsModified).Select(p => $"{p.Metadata.Name}: {p.OriginalValue} -> {p.CurrentValue}"))}";
}
