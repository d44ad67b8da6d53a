namespace Meedoen.Tests.Architecture;

/// <summary>Knows whether a word is English, or of the trade.</summary>
internal static class EnglishWords
{
    private const string Folder = "tests/Meedoen.Tests/Architecture/Words/";

    /// <summary>Endings, each with what may have stood in its place.</summary>
    private static readonly (string Ending, string[] Instead)[] Endings =
    [
        ("ies", ["y"]), ("ied", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("ers", ["", "e"]), ("er", ["", "e"]),
        ("or", ["e"]), ("ors", ["e"]), ("ly", [""]), ("ness", [""]), ("able", ["", "e"]), ("ability", [""]), ("ation", ["e"]), ("ations", ["e"]),
    ];

    private static readonly string[] Doubling = ["ed", "ing", "er", "ers", "able"];
    private static readonly string[] Beginnings = ["un", "re", "non"];

    private static readonly HashSet<string> Base = [.. Lines("english.txt"), .. Lines("technical.txt")];

    public static int Count => Base.Count;

    /// <summary>Whether a lower-case word is on the lists, or an inflection of one that is.</summary>
    public static bool Knows(string word) => word.Length == 1 || Knows(word, 0);

    public static IEnumerable<string> Lines(string file) =>
        Repository.Read(Folder + file).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] is not '#');

    private static bool Knows(string word, int depth) =>
        Base.Contains(word) || (depth < 2 && Stems(word).Any(s => Knows(s, depth + 1)));

    private static IEnumerable<string> Stems(string word)
    {
        foreach (var (ending, instead) in Endings.Where(e => word.EndsWith(e.Ending, StringComparison.Ordinal) && word.Length - e.Ending.Length >= 3))
        {
            var stem = word[..^ending.Length];
            foreach (var x in instead)
            {
                yield return stem + x;
            }

            if (stem.Length > 3 && stem[^1] == stem[^2] && Doubling.Contains(ending))
            {
                yield return stem[..^1];
            }
        }

        foreach (var beginning in Beginnings.Where(b => word.StartsWith(b, StringComparison.Ordinal) && word.Length - b.Length >= 4))
        {
            yield return word[beginning.Length..];
        }
    }
}
