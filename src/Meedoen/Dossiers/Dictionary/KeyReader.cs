using System.Globalization;
using Meedoen.Dossiers.Yaml;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>Reads one key; what it does not say comes from the defaults of its file.</summary>
internal sealed class KeyReader(DictionaryParts parts, KeyDefaults defaults)
{
    /// <summary>The key a mapping describes.</summary>
    public DataKey Read(StrictMap map, string name, string? table)
    {
        var (type, codeTable) = Type(map);
        var key = new DataKey
        {
            Key = table is null ? name : $"{table}.{name}",
            Table = table,
            Rubric = Rubric(map),
            Label = map.Localized("label"),
            Help = map.Node("help") is null ? null : map.Localized("help"),
            Type = type,
            CodeTable = codeTable,
            Options = OptionReader.Of(map, parts),
            Sensitivity = Choice(map, "sensitivity", defaults.Sensitivity),
            Purposes = Or(map.List("purposes"), defaults.Purposes),
            RequiredFor = map.List("required_for"),
            LegalBasis = Or(map.List("legal_basis"), defaults.LegalBasis),
            Retention = map.Text("retention") ?? defaults.Retention,
            Ggm = map.List("ggm"),
            Duo = map.Text("duo"),
            Multiple = map.Flag("multiple"),
            ShortForm = Choice(map, "short_form", ShortFormRule.That),
            Functional = map.Flag("functional"),
            Min = map.Number("min"),
            Max = map.Number("max"),
            Pattern = map.Text("pattern"),
            AskedIn = map.List("asked_in"),
            OnlyWhen = When(map),
        };
        map.Close();
        return key;
    }

    private static (DataType Type, string? CodeTable) Type(StrictMap map)
    {
        if (map.Required("type") is not { Length: > 0 } text)
        {
            return default;
        }

        var parts = text.Split(':', 2);
        var known = Enum.TryParse<DataType>(Pascal(parts[0]), out var type);
        return known && (type == DataType.CodeTable) == (parts.Length == 2)
            ? (type, parts.Length == 2 ? parts[1] : null)
            : (map.Invalid<DataType>(map.Node("type")!, "type", Names<DataType>()), null);
    }

    private static OnlyWhen? When(StrictMap map)
    {
        if (map.Map("only_when") is not { } when)
        {
            return null;
        }

        var result = new OnlyWhen(when.Required("key"), when.List("is"));
        when.Close();
        return result;
    }

    private Rubric Rubric(StrictMap map) => Choice(map, "rubric", defaults.Rubric);

    private static T Choice<T>(StrictMap map, string key, T fallback)
        where T : struct, Enum =>
        map.Text(key) is not { } text ? fallback
        : Enum.TryParse<T>(Pascal(text), out var value) ? value
        : map.Invalid<T>(map.Node(key)!, key, Names<T>());

    private static IReadOnlyList<string> Or(IReadOnlyList<string> own, IReadOnlyList<string> fallback) => own.Count > 0 ? own : fallback;

    private static string Pascal(string kebab) =>
        string.Concat(kebab.Split('-').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(Kebab));

    private static string Kebab(string pascal) =>
        string.Concat(pascal.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

/// <summary>What the keys of one file share unless they say otherwise.</summary>
internal sealed record KeyDefaults(
    Rubric Rubric, Sensitivity Sensitivity, IReadOnlyList<string> Purposes, IReadOnlyList<string> LegalBasis, string Retention)
{
    /// <summary>Reads the <c>defaults</c> of a file.</summary>
    public static KeyDefaults Read(StrictMap? map, Rubric rubric)
    {
        var defaults = new KeyDefaults(
            rubric,
            map?.Text("sensitivity") == "special" ? Sensitivity.Special : Sensitivity.Ordinary,
            map?.List("purposes") ?? [],
            map?.List("legal_basis") ?? [],
            map?.Text("retention") ?? string.Empty);
        map?.Close();
        return defaults;
    }
}
