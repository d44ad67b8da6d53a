using Meedoen.Dossiers.Facts;
using Meedoen.Dossiers.Sharing;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Extending;

/// <summary>
/// The administrator adds a key to the dictionary of the municipality, changes it, or ends it, within the fixed floor and from a day on.
/// First what it would open, close and touch; then, with the same form, for real.
/// </summary>
public sealed class ChangeDictionary(Current current, DictionaryInForce dictionaries, SharingInForce profiles, TimeProvider real) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page: nobody changes this without having seen what it does.
    }

    /// <summary>What it would do; counts of files, nobody's name.</summary>
    public async Task<Outcome<OwnKeyChange>> Preview(OwnKeyForm typed, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var decided = Check(await db.Set<DictionaryDecision>().OrderBy(d => d.Number).ToListAsync(cancel), typed, current.Today);
        if (decided.IsRefused)
        {
            return decided;
        }

        var (before, after) = (decided.Value.Before, decided.Value.After);
        var facts = db.Set<FactRow>().Where(f => f.Key == after.Key && f.EndedAt == null);
        var ended = after.Options.Where(option => option.Ended && before?.Options.FirstOrDefault(known => known.Code == option.Code) is { Ended: false }).ToList();
        var values = ended.Count == 0 || OwnKeyFloor.SensitivityOf(after.Rubric) != Sensitivity.Ordinary ? null
            : await facts.Select(f => new { f.PersonId, f.Value }).ToListAsync(cancel);
        return OwnKeyEffect.Of(decided.Value, profiles.Of(current.Tenant)) with
        {
            Files = await facts.Select(f => f.PersonId).Distinct().CountAsync(cancel),
            OptionsEnded = [.. ended.Select(option => (option.Label, values?.Where(v => v.Value!.Split(',').Contains(option.Code)).DistinctBy(v => v.PersonId).Count()))],
        };
    }

    /// <summary>Decides it; answers the key.</summary>
    public async Task<Outcome<string>> Handle(OwnKeyForm typed, string? key, CancellationToken cancel)
    {
        var done = await current.Do(nameof(ChangeDictionary), "administration", null, scope => Decide(scope, typed, cancel), cancel, key);
        dictionaries.Forget(current.Tenant);
        return done;
    }

    private async Task<Outcome<string>> Decide(ActScope scope, OwnKeyForm typed, CancellationToken cancel)
    {
        var decisions = await scope.Db.Set<DictionaryDecision>().AsNoTracking().OrderBy(d => d.Number).ToListAsync(cancel);
        return Check(decisions, typed, scope.Today).Then<string>(change =>
        {
            var number = decisions.Count == 0 ? 1 : decisions[^1].Number + 1;
            scope.Db.Add(new DictionaryDecision
            {
                Id = Ids.New(),
                Number = number,
                Key = change.After.Key,
                From = typed.From!.Value,
                Definition = OwnKeyText.Write(change.After),
                By = scope.Act.Actor.Id,
                MadeAt = real.GetUtcNow().UtcDateTime,
            });
            scope.Record(new DictionaryChanged(number, change.After.Key, typed.From.Value, change.Step), null, 0);
            return change.After.Key;
        });
    }

    private Outcome<OwnKeyChange> Check(List<DictionaryDecision> decisions, OwnKeyForm typed, DateOnly today)
    {
        var last = decisions.FindLast(d => d.Key == typed.Key);
        if (typed.Key is not null && last is null)
        {
            return Refusal.NotFound;
        }

        if (typed.Number != (last?.Number ?? 0))
        {
            return Refusal.ChangedMeanwhile;
        }

        var own = decisions.GroupBy(d => d.Key, StringComparer.Ordinal).Select(key => OwnKeyText.Read(key.Last().Definition)).ToList();
        var before = own.Find(key => key.Key == typed.Key);
        var made = OwnKeyRules.Check(typed, before, current.Tenant.Slug, DataDictionary.Standard.With(own));
        var refusals = made.Refusals.Concat(typed.From is { } from && from >= today && !(from < last?.From) ? [] : [new Refusal("dossiers.own-key-from", "From")]).ToList();
        return refusals.Count > 0 ? refusals
            : before is not null && OwnKeyText.Write(before) == OwnKeyText.Write(made.Value) ? new Refusal("dossiers.own-key-same")
            : new OwnKeyChange(before, made.Value);
    }
}
