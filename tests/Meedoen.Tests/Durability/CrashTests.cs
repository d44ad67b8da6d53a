using System.Globalization;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Durability;

/// <summary>
/// Nothing that was acknowledged is lost at kill -9: 32 writers at the real server, killed at a random moment, started again; everything
/// promised is there, exactly once, with its audit entry, and the chain is whole. 20 rounds (5 on PostgreSQL), 200 with <c>./test full</c>.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("MEEDOEN_TEST_FULL") is not null;

    [Theory, OnBothDatabases]
    public async Task Nothing_acknowledged_is_lost_when_the_server_is_killed(DatabaseKind database)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var place = await CrashPlace.Make(database);
        var ledger = new Ledger();
        var writers = new Writers(ledger, place.Person, place.Cookie, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(30));
        var rounds = Rounds(database);
        for (var round = 1; round <= rounds + 1; round++)
        {
            using var server = await ServerProcess.Serve(place.Storage, place.MasterKey);
            await CheckAfterRestart(server, await place.Look(), ledger, writers, $"seed {seed}, after round {round - 1}");
            if (round <= rounds)
            {
                await WriteAndKill(server, writers, TimeSpan.FromMilliseconds(random.Next(20, 400)));
            }
        }

        Assert.True(ledger.Acknowledged.Count > rounds, "Hardly anything was written: the rounds prove nothing.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database}: {rounds} rounds, {ledger.Acknowledged.Count} acknowledged, none lost (seed {seed})"));
    }

    [Theory, OnBothDatabases]
    public async Task The_check_sees_what_is_lost_doubled_or_not_audited(DatabaseKind database)
    {
        await using var place = await CrashPlace.Make(database);
        await using var app = await place.Restart();
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        var ledger = new Ledger();
        var writers = new Writers(ledger, place.Person, place.Cookie, app.Today.AddDays(1));
        ledger.Ask("one");
        ledger.Acknowledge("one", (await writers.AskAgain(app.Address, ["one"]))["one"]);
        Assert.Empty(await ledger.Differences(tenant));

        ledger.Ask("lost");
        ledger.Acknowledge("lost", Guid.NewGuid());
        await writers.AskAgain(app.Address, ["nobody-asked"]);
        await tenant.Writes.Run(
            async db =>
            {
                db.Add(new ActRow
                {
                    Id = Guid.NewGuid(),
                    Name = "PlanConversation",
                    Actor = Guid.Empty,
                    Role = "RG",
                    Purpose = "guidance",
                    RecordedAt = DateTime.UtcNow,
                    Day = app.Today,
                    IdempotencyKey = "not audited",
                });
                await db.SaveChangesAsync();
                return (0, true);
            },
            CancellationToken.None);
        var differences = await ledger.Differences(tenant);

        Assert.Contains(differences, d => d.StartsWith("acknowledged lost: 0 acts", StringComparison.Ordinal));
        Assert.Contains(differences, d => d.StartsWith("acknowledged lost: no row", StringComparison.Ordinal));
        Assert.Contains(differences, d => d.EndsWith("that nobody asked for", StringComparison.Ordinal));
        Assert.Contains(differences, d => d.EndsWith(": 0 audit entries", StringComparison.Ordinal));
        Assert.Contains(differences, d => d.EndsWith("acts", StringComparison.Ordinal) && char.IsAsciiDigit(d[0]));
    }

    private static int Rounds(DatabaseKind database) => (Full, database) switch
    {
        (true, _) => 200,
        (false, DatabaseKind.Sqlite) => 20,
        _ => 5, // PostgreSQL keeps its own log; what is tried there is our order of commit, audit and answer.
    };

    private static async Task WriteAndKill(ServerProcess server, Writers writers, TimeSpan after)
    {
        var begun = new TaskCompletionSource();
        var writing = writers.WriteUntilBroken(server.Address, begun);
        await await Task.WhenAny(begun.Task, writing);
        await Task.Delay(after);
        server.Kill();
        try
        {
            await writing;
        }
        catch (InvalidOperationException e)
        {
            Assert.Fail($"{e.Message} The server said: {server.Said}");
        }
    }

    private static async Task CheckAfterRestart(ServerProcess server, Tenant tenant, Ledger ledger, Writers writers, string where)
    {
        var before = await ledger.Differences(tenant);
        Assert.True(before.Count == 0, $"{where}: {string.Join("; ", before.Take(10))}");

        var sample = ledger.Acknowledged.TakeLast(3).ToDictionary();
        Assert.Equal(sample, await writers.AskAgain(server.Address, sample.Keys));
        foreach (var (key, id) in await writers.AskAgain(server.Address, ledger.Unanswered))
        {
            ledger.Acknowledge(key, id);
        }

        var after = await ledger.Differences(tenant);
        Assert.True(after.Count == 0, $"{where}, asked again: {string.Join("; ", after.Take(10))}");
    }
}
