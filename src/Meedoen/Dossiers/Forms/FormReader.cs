using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Forms;

/// <summary>Reads a filled-in form field by field.</summary>
internal static class FormReader
{
    private const int MostValues = 40;

    /// <summary>Values, refusals, and everything as typed.</summary>
    public static FormAnswer Read(FormDefinition form, IReadOnlyDictionary<string, string[]> typed, DateOnly today, CodeTables tables)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var refusals = new List<Refusal>();
        foreach (var key in form.Fields.Select(field => field.Key).Where(key => typed.ContainsKey(key.Key)))
        {
            var parsed = Applies(key, values) ? Values(key, typed[key.Key], today, tables) : Array.Empty<Outcome<string>>();
            refusals.AddRange(parsed.SelectMany(value => value.Refusals));
            if (parsed.All(value => !value.IsRefused))
            {
                values[key.Key] = [.. parsed.Select(value => value.Value).Distinct(StringComparer.Ordinal)];
            }
        }

        return new FormAnswer(values, refusals, typed);
    }

    /// <summary>Whether the condition of a key holds among values; a key that was not sent does not count against it.</summary>
    public static bool Applies(DataKey key, Dictionary<string, IReadOnlyList<string>> values) =>
        key.OnlyWhen is not { } when
        || !values.TryGetValue(when.Key, out var found)
        || Conditions.Holds(when, found);

    private static Outcome<string>[] Values(DataKey key, string[] typed, DateOnly today, CodeTables tables)
    {
        var filled = typed.Where(text => !string.IsNullOrWhiteSpace(text)).ToArray();
        if (filled.Length > MostValues)
        {
            return [new Refusal("dossiers.value-too-many", key.Key).With(MostValues)];
        }

        if (key.Type == DataType.MultiChoice && filled.Length > 0)
        {
            return [FactValue.Parse(key, string.Join(',', filled), today, tables)];
        }

        var parts = key.Multiple && key.Type is DataType.CodeTable ? filled.SelectMany(text => text.Split(',')).Where(text => !string.IsNullOrWhiteSpace(text)) : filled;
        return [.. (key.Multiple ? parts : parts.Take(1)).Select(text => FactValue.Parse(key, text, today, tables))];
    }
}
