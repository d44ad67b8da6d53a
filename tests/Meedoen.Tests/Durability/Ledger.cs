using System.Collections.Concurrent;
using Meedoen.Agenda;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Tests.Durability;

/// <summary>What the writers asked for and what the server promised, kept outside the server, and the comparison with what is there.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, Guid?> asked = [];

    /// <summary>Keys that were asked for without an answer: the server may have done it or not, but not half and not twice.</summary>
    public IReadOnlyList<string> Unanswered => [.. asked.Where(a => a.Value is null).Select(a => a.Key)];

    /// <summary>What was promised.</summary>
    public IReadOnlyDictionary<string, Guid> Acknowledged => asked.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!.Value);

    public void Ask(string key) => asked.TryAdd(key, null);

    public void Acknowledge(string key, Guid id) => asked[key] = id;

    /// <summary>Everything that is not as promised; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> Differences(Tenant tenant)
    {
        await using var db = tenant.OpenForReading();
        var acts = await db.Set<ActRow>().Where(a => a.Name == nameof(PlanConversation)).Select(a => new { a.Id, a.IdempotencyKey, a.Answer }).ToListAsync();
        var conversations = await db.Set<Conversation>().Select(c => c.Id).ToListAsync();
        var audited = tenant.Audit.OpenReader().All().Where(e => e.Act is not null).GroupBy(e => e.Act!.Value).ToDictionary(g => g.Key, g => g.Count());
        var byKey = acts.ToLookup(a => a.IdempotencyKey);
        var there = conversations.ToHashSet();
        return
        [
            .. Acknowledged.Where(a => byKey[a.Key].Count() != 1).Select(a => $"acknowledged {a.Key}: {byKey[a.Key].Count()} acts"),
            .. Acknowledged.Where(a => !there.Contains(a.Value)).Select(a => $"acknowledged {a.Key}: no row {a.Value}"),
            .. acts.Where(a => !asked.ContainsKey(a.IdempotencyKey!)).Select(a => $"act {a.Id} that nobody asked for"),
            .. acts.Where(a => audited.GetValueOrDefault(a.Id) != 1).Select(a => $"act {a.Id}: {audited.GetValueOrDefault(a.Id)} audit entries"),
            .. conversations.Count == acts.Count ? Array.Empty<string>() : [$"{conversations.Count} rows for {acts.Count} acts"],
            .. tenant.Audit.OpenReader().Check().Break is { } broken ? [$"audit chain broken at {broken}"] : Array.Empty<string>(),
        ];
    }
}
