using System.Text.RegularExpressions;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>What must hold between the parts of a dictionary: every name that is used is defined, and defined once.</summary>
internal static partial class DictionaryChecks
{
    /// <summary>The reference tables a key may point to.</summary>
    public static IReadOnlyList<string> CodeTables { get; } = ["languages", "countries", "municipalities", "occupations"];

    /// <summary>One refusal per thing that does not hold.</summary>
    public static IEnumerable<Refusal> Check(DictionaryParts parts)
    {
        var places = parts.Forms.SelectMany(form => form.Sections.Select(section => $"{form.Id}.{section.Id}")).ToHashSet(StringComparer.Ordinal);
        var purposes = parts.Purposes.Select(purpose => purpose.Id).ToHashSet(StringComparer.Ordinal);
        var keys = parts.Keys.Select(key => key.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Twice(parts),
            .. parts.Forms.Where(form => !purposes.Contains(form.Purpose)).Select(form => Unknown(form.Id, "purpose", form.Purpose)),
            .. parts.Keys.Where(key => !KeyName().IsMatch(key.Key) || OwnKey.IsOwn(key.Key)).Select(key => Unknown(key.Key, "key", key.Key)),
            .. parts.Keys.SelectMany(key => key.Purposes.Concat(key.RequiredFor).Where(purpose => !purposes.Contains(purpose))
                .Select(purpose => Unknown(key.Key, "purposes", purpose))),
            .. parts.Keys.SelectMany(key => key.AskedIn.Where(place => !places.Contains(place)).Select(place => Unknown(key.Key, "asked_in", place))),
            .. parts.Keys.Where(key => key.OnlyWhen is { } when && !keys.Contains(when.Key)).Select(key => Unknown(key.Key, "only_when", key.OnlyWhen!.Key)),
            .. parts.Keys.Where(key => parts.Retention.TrueForAll(rule => rule.Id != key.Retention)).Select(key => Unknown(key.Key, "retention", key.Retention)),
            .. parts.Keys.Where(key => key.CodeTable is { } table && !CodeTables.Contains(table)).Select(key => Unknown(key.Key, "type", key.CodeTable!)),
            .. parts.Keys.SelectMany(Incomplete),
        ];
    }

    private static IEnumerable<Refusal> Twice(DictionaryParts parts) => parts.Keys
        .GroupBy(key => key.Key, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => new Refusal("dossiers.dictionary-key-twice", group.Key).With(group.Key));

    private static IEnumerable<Refusal> Incomplete(DataKey key)
    {
        if ((key.Type is DataType.Choice or DataType.MultiChoice) != (key.Options.Count > 0))
        {
            yield return Missing(key.Key, "options");
        }

        if (key.Purposes.Count == 0)
        {
            yield return Missing(key.Key, "purposes");
        }

        if (key.LegalBasis.Count == 0)
        {
            yield return Missing(key.Key, "legal_basis");
        }

        if (key.RequiredFor.Count > 0 && key.AskedIn.Count == 0)
        {
            yield return Missing(key.Key, "asked_in");
        }
    }

    private static Refusal Unknown(string key, string field, string value) =>
        new Refusal("dossiers.dictionary-unknown-name", key).With(key, field, value);

    private static Refusal Missing(string key, string field) =>
        new Refusal("dossiers.dictionary-incomplete", key).With(key, field);

    [GeneratedRegex("^([a-z][a-z0-9]*(-[a-z0-9]+)*\\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KeyName();
}
