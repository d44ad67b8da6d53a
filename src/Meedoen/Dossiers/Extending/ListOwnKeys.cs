using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Extending;

/// <summary>The municipality's own keys as they were decided last, and every decision about them.</summary>
public sealed class ListOwnKeys(Current current) : ISlice
{
    /// <summary>The keys in the order of rubrics, and the decisions, the newest first.</summary>
    public sealed record View(IReadOnlyList<OwnKeyState> Keys, IReadOnlyList<OwnKeyHistory> History);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // The page of the administrator; others meet the keys in forms and files.
    }

    /// <summary>Lists them.</summary>
    public async Task<View> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var decisions = await db.Set<DictionaryDecision>().OrderBy(d => d.Number).ToListAsync(cancel);
        var names = await PartiesDirectory.Names(db, [.. decisions.Select(d => d.By).Distinct()], cancel);
        var keys = decisions.GroupBy(d => d.Key, StringComparer.Ordinal).Select(State).OrderBy(state => state.Key.Rubric).ThenBy(state => state.Key.Label.Dutch, StringComparer.CurrentCulture);
        return new View([.. keys], History(decisions, names));
    }

    /// <summary>One key as it was decided last, or null.</summary>
    public async Task<OwnKeyState?> Find(string key, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var decisions = await db.Set<DictionaryDecision>().Where(d => d.Key == key).OrderBy(d => d.Number).ToListAsync(cancel);
        return decisions.GroupBy(d => d.Key, StringComparer.Ordinal).Select(State).FirstOrDefault();
    }

    private OwnKeyState State(IGrouping<string, DictionaryDecision> key) =>
        new(OwnKeyText.Read(key.Last().Definition), key.Last().Number, key.Last().From, key.Any(d => d.From <= current.Today));

    private static List<OwnKeyHistory> History(List<DictionaryDecision> decisions, IReadOnlyDictionary<Guid, string> names)
    {
        var known = new Dictionary<string, OwnKey>(StringComparer.Ordinal);
        var history = new List<OwnKeyHistory>();
        foreach (var decision in decisions)
        {
            var key = OwnKeyText.Read(decision.Definition);
            history.Insert(0, new OwnKeyHistory(
                decision.Number, decision.From, names.GetValueOrDefault(decision.By, string.Empty), key.Label, new OwnKeyChange(known.GetValueOrDefault(key.Key), key).Step));
            known[key.Key] = key;
        }

        return history;
    }
}
