using Meedoen.Integrations.Klantprofiel.Fields;
using YamlDotNet.Serialization;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>Names of languages to ISO 639 codes.</summary>
internal static class LanguageReader
{
    private static readonly Lazy<Dictionary<string, string>> Codes = new(Load);
    private static readonly string[] Denials = ["geen", "niet", "no", "not", "none"];
    private static readonly string[] Separators = [",", ";", "/", "+", "&", "\n", " en ", " and ", " of ", " or ", "|", "•"];

    /// <summary>The codes in the order of the text, each once; and whether every part was understood.</summary>
    public static (IReadOnlyList<string> Codes, bool Complete) Read(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Any(char.IsLetter) && !Denials.Contains(part.Split(' ')[0], StringComparer.OrdinalIgnoreCase))
            .Select(CodeOf).ToList();
        var known = parts.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return (known, parts.Count > 0 && parts.All(part => part is not null));
    }

    private static string? CodeOf(string part)
    {
        var bare = part.Split(['(', ':', '-'], 2)[0].Trim();
        if (Codes.Value.TryGetValue(Folding.Fold(bare), out var code) || Codes.Value.TryGetValue(Folding.Fold(part), out code))
        {
            return code;
        }

        // A code by itself is read only in small letters: "Al" and "Is" begin sentences.
        return bare.Length is 2 or 3 && Codes.Value.ContainsValue(bare) ? bare
            : Folding.Words(part).Select(word => Codes.Value.GetValueOrDefault(word)).FirstOrDefault(found => found is not null);
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(LanguageReader).Assembly
            .GetManifestResourceStream("Meedoen.Integrations.Klantprofiel.Fields.klantprofiel-languages.yaml")!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader)
            .SelectMany(pair => pair.Value, (pair, name) => (Name: Folding.Fold(name), pair.Key))
            .ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);
    }
}
