using System.Collections.Concurrent;
using System.Diagnostics;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Meedoen.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Messages;

/// <summary>The application with a mail server, a clock that only the test moves, and what it writes in its log.</summary>
internal sealed class MailRound : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private readonly Heard log = new();

    public TestApp App { get; private set; } = null!;

    /// <summary>What the log holds.</summary>
    public IReadOnlyCollection<string> Log => log.Lines;

    /// <summary>What the log holds about a message.</summary>
    public IReadOnlyList<string> Said(Guid message) => [.. Log.Where(line => line.Contains($"Outbox message {message}", StringComparison.Ordinal))];

    public static async Task<MailRound> Start(DatabaseKind kind, MailOptions mail)
    {
        var round = new MailRound();
        round.App = await TestApp.Start(kind, configure: builder =>
        {
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(round.log);
            builder.Services.AddSingleton(mail).AddSingleton<TimeProvider>(round.clock);
        });
        return round;
    }

    /// <summary>Registers a participant and sends the invitation; answers the message in the outbox, the link as the case owner sees it, and the participant.</summary>
    public async Task<(Guid Message, string Link, Guid Person)> Invite(string address)
    {
        using var meryem = await App.As("meryem-aslan");
        var person = (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Nadia Haddad" } }))
            .ShouldBeOk().Json.GetProperty("id").GetGuid();
        var (message, link) = await Invite(meryem, person, address);
        return (message, link, person);
    }

    /// <summary>Sends the invitation of a participant, once more perhaps.</summary>
    public async Task<(Guid Message, string Link)> Invite(Visitor meryem, Guid person, string address)
    {
        var sheet = (await meryem.Open($"/persons/{person}/account")).ShouldBeOk();
        var sent = (await sheet.Form("Stuur de uitnodiging").Fill("E-mailadres van de deelnemer", address).Submit()).ShouldBeOk();
        return (await Newest(SignInMail.InvitationKind), sent.Text.Split("/invitation/")[1].Split(' ')[0]);
    }

    /// <summary>The newest message of a kind in the outbox.</summary>
    public async Task<Guid> Newest(string kind)
    {
        await using var db = Look();
        return await db.Set<OutboxRow>().Where(row => row.Kind == kind).OrderByDescending(row => row.Id).Select(row => row.Id).FirstAsync();
    }

    /// <summary>Lets the time pass that the outbox rests between two rounds.</summary>
    public Task Pass() => Pass(TimeSpan.FromSeconds(5));

    /// <summary>Lets time pass, and gives the outbox the time for a round.</summary>
    public async Task Pass(TimeSpan time)
    {
        clock.Advance(time);
        await Task.Delay(100);
    }

    /// <summary>Lets rounds pass until a message was tried this often; answers how it stands.</summary>
    public async Task<OutboxRow> Tried(Guid message, int attempts)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Pass())
        {
            // Long before the next round: a message that takes its time must not be passed by the time at which it is tried again.
            for (var look = 0; look < 200; look++, await Task.Delay(20))
            {
                if (await Row(message) is var row && row.Attempts >= attempts)
                {
                    Assert.Equal(attempts, row.Attempts);
                    return row;
                }
            }

            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"It was not tried {attempts} times.");
        }
    }

    /// <summary>How a message in the outbox stands.</summary>
    public async Task<OutboxRow> Row(Guid message)
    {
        await using var db = Look();
        return await db.Set<OutboxRow>().SingleAsync(row => row.Id == message);
    }

    /// <summary>Jumps to the moment at which a message is tried again.</summary>
    public Task PassUntilNext(OutboxRow row) => Pass(row.NextAttemptAt!.Value - clock.GetUtcNow().UtcDateTime);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private MeedoenDb Look() => App.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // It keeps nothing open.
        }
    }
}
