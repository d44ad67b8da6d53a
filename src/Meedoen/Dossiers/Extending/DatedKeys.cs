using Meedoen.Platform.Data;

namespace Meedoen.Dossiers.Extending;

/// <summary>The decisions of a tenant about its own keys, and the dictionaries that follow from them.</summary>
internal sealed class DatedKeys(IReadOnlyList<(DateOnly From, OwnKey Key)> decisions)
{
    // The same object all day: what is made from it (forms, what is offered) is kept beside it.
    private volatile Day? kept;

    private readonly Lazy<DataDictionary> coming = new(() => Make(decisions, DateOnly.MaxValue));

    /// <summary>The dictionary with everything that was decided.</summary>
    public DataDictionary WithComing => coming.Value;

    public static DatedKeys Read(Tenant tenant)
    {
        using var db = tenant.OpenForReading();
        return new([.. db.Set<DictionaryDecision>().OrderBy(d => d.Number).AsEnumerable().Select(d => (d.From, OwnKeyText.Read(d.Definition)))]);
    }

    /// <summary>The dictionary of a day: of each key the last decision that holds by then.</summary>
    public DataDictionary On(DateOnly day)
    {
        if (kept is { } last && last.On == day)
        {
            return last.Dictionary;
        }

        var made = new Day(day, Make(decisions, day));
        kept = made;
        return made.Dictionary;
    }

    private static DataDictionary Make(IReadOnlyList<(DateOnly From, OwnKey Key)> decisions, DateOnly day) =>
        decisions.Where(d => d.From <= day).GroupBy(d => d.Key.Key, StringComparer.Ordinal).Select(key => key.Last().Key).ToList() is { Count: > 0 } own
            ? DataDictionary.Standard.With(own)
            : DataDictionary.Standard;

    private sealed record Day(DateOnly On, DataDictionary Dictionary);
}
