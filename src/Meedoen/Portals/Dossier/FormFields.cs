using Meedoen.Dossiers;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Dossier;

/// <summary>How keys of the dictionary become fields on a page, and back.</summary>
internal static class FormFields
{
    private const int MostRadios = 7;

    public static bool IsChoice(DataKey key) => key.Type is DataType.Choice or DataType.MultiChoice or DataType.CodeTable or DataType.Boolean;

    public static string KindOf(DataKey key) => key.Type switch
    {
        DataType.MultiChoice => "checkbox",
        DataType.CodeTable => "select",
        DataType.Choice when key.Options.Count > MostRadios => "select",
        _ => "radio",
    };

    /// <summary>What can be chosen: also an answer that is no longer offered, for who has it.</summary>
    public static IReadOnlyList<Choice> Options(DataKey key, IReadOnlyList<string>? held = null) => key.Type switch
    {
        DataType.Boolean => [new("true", Platform.Text.Words.Get("Dossiers", "yes")), new("false", Platform.Text.Words.Get("Dossiers", "no"))],
        DataType.CodeTable => [.. CodeTables.Standard[key.CodeTable!].Entries
            .Select(e => new Choice(e.Code, e.Label.ToString())).OrderBy(c => c.Text, StringComparer.CurrentCulture)],
        _ => [.. key.Options.Where(o => !o.Ended || held?.Contains(o.Code) == true).Select(o => new Choice(o.Code, o.Label.ToString()))],
    };

    /// <summary>What was typed or chosen, in words.</summary>
    public static string Words(DataKey key, IEnumerable<string> typed) =>
        string.Join("; ", typed.Select(text => key.Options.FirstOrDefault(option => option.Code == text)?.Label.ToString() ?? text));

    /// <summary>What was sent: per field its texts; a text of several lines of a field with several values is several values.</summary>
    public static Dictionary<string, string[]> Read(IFormCollection form) => form
        .Where(field => !field.Key.StartsWith('_'))
        .ToDictionary(field => field.Key, field => Split(field.Key, field.Value), StringComparer.Ordinal);

    /// <summary>What is known, as it would be typed; choices keep their codes.</summary>
    public static Dictionary<string, string[]> Known(IEnumerable<SeenFact> facts) => facts
        .Where(f => f.Value is not null)
        .GroupBy(f => f.Key)
        .ToDictionary(
            g => g.Key.Key,
            g => g.SelectMany(f => g.Key.Type == DataType.MultiChoice ? f.Value!.Split(',') : [IsChoice(g.Key) ? f.Value! : FactValue.ToType(g.Key, f.Value!)]).ToArray(),
            StringComparer.Ordinal);

    private static string[] Split(string name, Microsoft.Extensions.Primitives.StringValues sent)
    {
        var texts = sent.OfType<string>();
        return DataDictionary.Standard.Find(name) is { Multiple: true } key && !IsChoice(key)
            ? [.. texts.SelectMany(t => t.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : [.. texts];
    }
}
