using System.Globalization;
using System.Text;
using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>A name as it was written, split by script.</summary>
/// <param name="Latin">Given name first.</param>
/// <param name="OwnScript">The words in another script.</param>
/// <param name="Family">The family name when the way of writing tells which words it is ("Aziz, Hanan"; "AZIZ Hanan"), else null.</param>
internal readonly record struct WrittenName(string? Latin, string? OwnScript, string? Family = null);

/// <summary>Names of persons: order, capitals, titles and a second script.</summary>
internal static class NameReader
{
    private const int MaxLength = 100;

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    { "mevrouw", "mevr", "mevr.", "mw", "mw.", "meneer", "dhr", "dhr.", "de heer", "heer", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mejuffrouw", "fam.", "familie" };

    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    { "al", "el", "van", "de", "der", "den", "ter", "ten", "bin", "ibn", "ben", "abu" };

    /// <summary>The name, given name first; both parts null when the text is no name.</summary>
    public static WrittenName Read(string text)
    {
        var clean = new string([.. text.Normalize(NormalizationForm.FormC).Where(IsNameCharacter)]);
        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var latin = string.Join(' ', words.Where(Folding.IsLatin));
        var own = string.Join(' ', words.Where(word => !Folding.IsLatin(word)));
        var (name, family) = Latin(latin);
        return new(name, own.Any(char.IsLetter) && own.Length <= MaxLength ? own : null, family);
    }

    /// <summary>A name in its parts, where the last word is taken for the family name.</summary>
    public static (string Given, string? Prefix, string? Family) Parts(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prefix = words.Skip(1).SkipLast(1).Reverse().TakeWhile(Prefixes.Contains).Reverse().ToArray();
        return words.Length < 2 ? (name, null, null)
            : (string.Join(' ', words[..^(1 + prefix.Length)]), prefix.Length > 0 ? string.Join(' ', prefix) : null, words[^1]);
    }

    /// <summary>Whether two spellings can be one name: each word of the shorter has a near word in the longer.</summary>
    public static bool Similar(string left, string right)
    {
        var (few, many) = (Folding.Words(left), Folding.Words(right));
        (few, many) = few.Length <= many.Length ? (few, many) : (many, few);
        return few.Length > 0 && few.All(word => many.Any(other => Sounds(word, other)));
    }

    private static bool Sounds(string left, string right)
    {
        var (a, b) = (Skeleton(left), Skeleton(right));
        return left == right || (a.Length > 1 && a == b) || Folding.Distance(left, right, 1) <= (Math.Min(left.Length, right.Length) > 4 ? 1 : 0);
    }

    // Vowels differ most between transliterations: Hanan, Hanane; Aziz, Azeez.
    private static string Skeleton(string word)
    {
        var skeleton = new StringBuilder();
        foreach (var letter in word.Where(letter => !"aeiouyh".Contains(letter, StringComparison.Ordinal)))
        {
            if (skeleton.Length == 0 || skeleton[^1] != letter)
            {
                skeleton.Append(letter);
            }
        }

        return skeleton.ToString();
    }

    private static bool IsNameCharacter(char character) =>
        char.IsLetter(character) || character is ' ' or '\'' or '’' or '-' or '.' or ',' || char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter;

    private static (string? Name, string? Family) Latin(string text)
    {
        var halves = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (given, family) = halves.Length == 2 ? (Words(halves[1]), Words(halves[0])) : FamilyInCapitals(Words(text));
        if (given.Length + family.Length is 0 or > 8 || text.Length > MaxLength)
        {
            return (null, null);
        }

        var name = string.Join(' ', given.Concat(family)).Trim('-', '\'', '.', ' ');
        return name.Length > 1 ? (name, given.Length > 0 && family.Length > 0 ? string.Join(' ', family) : null) : (null, null);
    }

    private static string[] Words(string text) => [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
        .SkipWhile(word => Titles.Contains(word) || word is "de").Where(word => word.Any(char.IsLetter))];

    // "AZIZ Hanan": many forms write the family name in capitals, and in front.
    private static (string[] Given, string[] Family) FamilyInCapitals(string[] words)
    {
        var family = words.Where(IsCapitals).ToArray();
        string[] given = [.. words.Where(word => !IsCapitals(word))];
        return given.Length == 0 ? ([.. words.Select(Capitals)], []) : (given, [.. family.Select(Capitals)]);
    }

    private static bool IsCapitals(string word) => word.Count(char.IsLetter) > 1 && word.Where(char.IsLetter).All(char.IsUpper);

    private static string Capitals(string word) => IsCapitals(word)
        ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()) : word;
}
