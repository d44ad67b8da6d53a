using System.Diagnostics;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Platform;

/// <summary>Counts the SQL statements that an application runs on one tenant: those of EF Core, and those of the prepared reads.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly Tenant tenant;
    private readonly string place;
    private long ofEntityFramework;

    /// <summary>EF Core remembers this long that nobody listens.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(1.1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private StatementCount(TestApp app, string slug)
    {
        tenant = app.Services.GetRequiredService<Tenants>().Find(slug)!;
        place = app.Kind == DatabaseKind.Sqlite ? app.DataDirectory : app.Services.GetRequiredService<StorageOptions>().DatabasePrefix;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Begins to listen.</summary>
    public static async Task<StatementCount> On(TestApp app, string slug)
    {
        var count = new StatementCount(app, slug);
        await Task.Delay(Memory);
        return count;
    }

    /// <summary>How many statements something runs: the fewest, seen three times, because jobs in the background run some too.</summary>
    public async Task<long> Of(Func<Task> something)
    {
        var (fewest, seen) = (long.MaxValue, 0);
        for (var time = 0; time < 40 && seen < 3; time++)
        {
            var before = Interlocked.Read(ref ofEntityFramework) + tenant.Reads.Ran;
            await something();
            var ran = Interlocked.Read(ref ofEntityFramework) + tenant.Reads.Ran - before;
            (fewest, seen) = ran < fewest ? (ran, 1) : (fewest, ran == fewest ? seen + 1 : seen);
            await Task.Delay(Pause);
        }

        return fewest;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command.Connection: { } connection }
            && connection.ConnectionString.Contains(place, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref ofEntityFramework);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
