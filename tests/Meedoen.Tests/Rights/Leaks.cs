using System.Collections.Concurrent;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Meedoen.Tests.Rights;

/// <summary>Channels that nobody asks for rights: logs, events, messages that leave, acts and the audit. No canary may ever be in them.</summary>
internal sealed class Leaks : ILoggerProvider, ILogger
{
    private readonly ConcurrentBag<string> lines = [];

    /// <summary>Listens to the logs of an application as production writes them.</summary>
    public void Listen(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton<ILoggerProvider>(this);
    }

    /// <summary>Every place where a canary turned up.</summary>
    public async Task<IReadOnlyList<string>> In(RightsWorld world)
    {
        await using var db = world.Tenant.OpenForReading();
        var events = await db.Set<EventRow>().Select(e => e.Type + " " + e.Data).ToListAsync();
        var outbox = await db.Set<OutboxRow>().Select(o => o.Kind + " " + o.Data + " " + o.LastFailure).ToListAsync();
        var acts = await db.Set<ActRow>().Select(a => a.Name + " " + a.Reason + " " + a.Answer).ToListAsync();
        var audit = world.Tenant.Audit.OpenReader().All().Select(e => $"{e.What} {e.Purpose} {e.Reason} {e.From}");
        return
        [
            .. Where("log", lines), .. Where("event", events), .. Where("outbox", outbox), .. Where("act", acts), .. Where("audit", audit),
        ];
    }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add($"{formatter(state, exception)} {exception}");

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private static IEnumerable<string> Where(string channel, IEnumerable<string> texts) =>
        from text in texts
        from canary in Canaries.All.Append(Canaries.PartnerName)
        where canary.Kind != ValueKind.Number || canary.Value.Length > 5
        where canary.IsIn(text)
        select $"{channel}: {canary} in '{text[..Math.Min(text.Length, 120)]}'";
}
