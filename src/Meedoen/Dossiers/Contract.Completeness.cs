using Meedoen.Dossiers.Forms;

namespace Meedoen.Dossiers;

/// <summary>Something a purpose still misses, with the place where it is asked.</summary>
/// <param name="Key">The key.</param>
/// <param name="Form">Id of the form that asks it.</param>
/// <param name="Field">Name of the field, also its anchor.</param>
public sealed record MissingItem(DataKey Key, string Form, string Field);

/// <summary>What is there and what is missing for a purpose.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Required">How many keys the purpose needs for this person.</param>
/// <param name="Missing">Those that are not known yet, in the order of the dictionary.</param>
public sealed record Completeness(string Purpose, int Required, IReadOnlyList<MissingItem> Missing)
{
    /// <summary>
    /// What a purpose misses, given the values that are known per key. Keys whose condition is not met are not asked for.
    /// A form of the purpose itself is preferred as the place to go.
    /// </summary>
    public static Completeness For(DataDictionary dictionary, string purpose, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
    {
        var required = dictionary.RequiredFor(purpose)
            .Where(key => key.OnlyWhen is not { } when || Conditions.Holds(when, known.GetValueOrDefault(when.Key, [])))
            .ToList();
        var missing = required
            .Where(key => known.GetValueOrDefault(key.Key, []).Count == 0)
            .Select(key => new MissingItem(key, FormFor(dictionary, purpose, key), key.Key))
            .ToList();
        return new Completeness(purpose, required.Count, missing);
    }

    private static string FormFor(DataDictionary dictionary, string purpose, DataKey key)
    {
        var forms = key.AskedIn.Select(place => dictionary.Forms[place[..place.IndexOf('.', StringComparison.Ordinal)]]).Where(form => !form.ForParticipant).ToList();
        return (forms.Find(form => form.Purpose == purpose) ?? forms.FirstOrDefault() ?? dictionary.Forms[key.AskedIn[0].Split('.')[0]]).Id;
    }
}
