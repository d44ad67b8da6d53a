using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Meedoen.Integrations.Klantprofiel.Fields;

/// <summary>A label of a klantprofiel, understood: which field, about whom.</summary>
/// <param name="Field">The field.</param>
/// <param name="Subject">Whom the label names, or null when it names nobody ("Naam" says nothing, "Naam partner" does).</param>
internal readonly record struct LabelMatch(FieldDefinition Field, Subject? Subject);

/// <summary>The words of senders, from <c>klantprofiel-fields.yaml</c>.</summary>
internal sealed class FieldTable
{
    private const int MaxLabelLength = 60;
    private static readonly char[] Leading = [.. " \t-*\u2022\u00b7\u2013>.)0123456789"];
    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly string[] Possessives = ["haar ", "zijn ", "uw ", "mijn ", "de ", "het ", "her ", "his ", "the "];
    private static readonly Lazy<FieldTable> Loaded = new(Load);
    private readonly Dictionary<string, FieldDefinition> fieldByLabel;
    private readonly Dictionary<string, SubjectKind> subjectByWord;
    private readonly HashSet<string> healthWords;

    private FieldTable(Document document)
    {
        Fields = document.Fields;
        fieldByLabel = document.Fields.SelectMany(field => field.Labels, (field, label) => (Label: Folding.Fold(label), Field: field))
            .Distinct().ToDictionary(pair => pair.Label, pair => pair.Field, StringComparer.Ordinal);
        subjectByWord = document.Subjects.SelectMany(pair => pair.Value, (pair, word) => (Word: Folding.Fold(word), Kind: pair.Key))
            .Distinct().ToDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.Ordinal);
        healthWords = [.. document.HealthWords.Select(Folding.Fold)];
    }

    public static FieldTable Instance => Loaded.Value;

    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>The field with a key. The key must exist.</summary>
    public FieldDefinition ByKey(string key) => Fields.First(field => field.Key == key);

    /// <summary>Whether a sentence is about health.</summary>
    public bool IsAboutHealth(string text) => Folding.Words(text).Any(healthWords.Contains);

    /// <summary>Whom a heading or a word names ("Partner", "Kind 2"), or null.</summary>
    public Subject? SubjectOf(string text)
    {
        var folded = Folding.Fold(text);
        var word = folded.TrimEnd(Digits);
        return subjectByWord.TryGetValue(word, out var kind)
            ? new Subject(kind, int.TryParse(folded.AsSpan(word.Length), out var number) && number is > 0 and < 50 ? number : 0)
            : null;
    }

    /// <summary>The field and person that a label names, with a slip of the pen forgiven when <paramref name="fuzzy"/>.</summary>
    public LabelMatch? Find(string label, bool fuzzy = false)
    {
        var text = Bare(label);
        return text.Length is 0 or > MaxLabelLength ? null
            : Exact(text) ?? WithSubject(text) ?? FirstOf(text) ?? (fuzzy ? Nearest(text) : null);
    }

    private static string Bare(string label)
    {
        var open = label.IndexOf('(', StringComparison.Ordinal);
        var bare = (open > 0 ? label[..open] : label).TrimStart(Leading).TrimEnd(' ', '\t', ':', '*', '.', '?', '_');
        return Possessives.FirstOrDefault(word => bare.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } possessive
            ? bare[possessive.Length..] : bare;
    }

    // "Kind 2" is a label of the second child; "Echtgenoot" names nobody else, the reader of the value knows whom it is about.
    private LabelMatch? Exact(string text)
    {
        var folded = Folding.Fold(text);
        return fieldByLabel.TryGetValue(folded, out var field) ? new(field, null)
            : SubjectOf(text) is { Kind: SubjectKind.Child, Number: > 0 } child && fieldByLabel.TryGetValue(folded.TrimEnd(Digits), out field)
                ? new(field, child) : null;
    }

    private LabelMatch? WithSubject(string text)
    {
        var words = text.Split([' ', '\t', '-', '_', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length && words.Length is > 1 and < 8; at++)
        {
            var numbered = at + 1 < words.Length && int.TryParse(words[at + 1], out _);
            if (SubjectOf(numbered ? words[at] + words[at + 1] : words[at]) is not { } subject)
            {
                continue;
            }

            var rest = words.Take(at).Concat(words.Skip(at + (numbered ? 2 : 1)))
                .Where(word => word is not ("van" or "de" or "het" or "of" or "the" or "vd" or "'s" or "uw" or "gegevens"));
            if (fieldByLabel.TryGetValue(Folding.Fold(string.Concat(rest)), out var field))
            {
                return new(field, subject);
            }
        }

        return null;
    }

    private LabelMatch? FirstOf(string text) => text.Contains('/', StringComparison.Ordinal)
        ? text.Split('/').Select(Exact).FirstOrDefault(match => match is not null)
        : null;

    private LabelMatch? Nearest(string text)
    {
        var folded = Folding.Fold(text);
        var limit = folded.Length switch { < 6 => 0, < 10 => 1, _ => 2 };
        if (limit == 0)
        {
            return null;
        }

        var near = fieldByLabel.Where(pair => pair.Key.Length > 4)
            .Select(pair => (pair.Value, Distance: Folding.Distance(folded, pair.Key, limit)))
            .Where(pair => pair.Distance <= limit).ToList();
        var best = near.Where(pair => pair.Distance == near.Min(other => other.Distance)).Select(pair => pair.Value).Distinct().ToList();
        return best.Count == 1 ? new(best[0], null) : null;
    }

    private static FieldTable Load()
    {
        using var stream = typeof(FieldTable).Assembly
            .GetManifestResourceStream("Meedoen.Integrations.Klantprofiel.Fields.klantprofiel-fields.yaml")!;
        using var reader = new StreamReader(stream);
        return new(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Document>(reader));
    }

    private sealed class Document
    {
        public List<FieldDefinition> Fields { get; init; } = [];

        public Dictionary<SubjectKind, List<string>> Subjects { get; init; } = [];

        public List<string> HealthWords { get; init; } = [];
    }
}
