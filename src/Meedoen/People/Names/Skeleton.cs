using System.Text;
using System.Text.RegularExpressions;

namespace Meedoen.People.Names;

/// <summary>
/// The consonants of one part of a name, written so that the ways in which Arabic, Tigrinya and Persian names end up in Latin
/// letters give the same: Youssef, Yusuf and Joesoef are <c>ysf</c>; Ghebre and Gebre are <c>gbr</c>.
/// </summary>
internal static partial class Skeleton
{
    // Longest first. x stands for sh; a leading vowel becomes a.
    private static readonly (string From, string To)[] Sounds =
    [
        ("tsch", "x"), ("sch", "x"), ("tch", "x"), ("tsj", "x"), ("sh", "x"), ("sj", "x"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"),
        ("dh", "d"), ("dj", "y"), ("zh", "y"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("ck", "k"), ("qu", "k"), ("kw", "k"),
    ];

    /// <summary>
    /// The skeletons of a part: more than one where the spelling can mean two sounds (<c>ch</c> in Achmed and in Rachid) or an article
    /// may be written on (Alhassan).
    /// </summary>
    public static IReadOnlySet<string> Of(NamePart name)
    {
        var part = name.Text;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in Forms(part))
        {
            if (form.Contains("ch", StringComparison.Ordinal) && !form.Contains("sch", StringComparison.Ordinal))
            {
                keys.Add(Reduce(form.Replace("ch", "kh", StringComparison.Ordinal)));
                keys.Add(Reduce(form.Replace("ch", "sh", StringComparison.Ordinal)));
            }
            else
            {
                keys.Add(Reduce(form));
            }
        }

        return keys;
    }

    /// <summary>The part itself, and without an article or Dutch particles that were written on.</summary>
    public static IEnumerable<string> Forms(string part)
    {
        var form = ServantArticle().Replace(part, "abd");
        yield return form;
        if (Attached().Match(form) is { Success: true } attached)
        {
            yield return form[attached.Length..];
        }
    }

    private static string Reduce(string part)
    {
        var text = StartsAsConsonant(part);
        text = Doubles().Replace(text, "$1");
        foreach (var (from, to) in Sounds)
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        text = SoftC().Replace(text, "s");
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(Letter(text[i], i == 0, i == text.Length - 1));
        }

        return result.Length == 0 ? text : result.ToString();
    }

    private static string Letter(char letter, bool first, bool last) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => first ? "a" : string.Empty,
        'y' or 'j' => first ? "y" : string.Empty,
        'w' => first ? "w" : string.Empty,
        'h' or 'H' => last && !first ? string.Empty : "h",
        'c' or 'q' => "k",
        'z' => "s",
        'v' => "f",
        'x' => "x",
        _ => letter.ToString(),
    };

    /// <summary>Oualid is Walid, Iassin is Yassin, Haile stays.</summary>
    private static string StartsAsConsonant(string part) =>
        FrenchVowel().IsMatch(part) ? "w" + part[2..] : IVowel().IsMatch(part) ? "y" + part[1..] : part;

    [GeneratedRegex("^abd[aeuo]?l(?=[a-zH]{3})")]
    private static partial Regex ServantArticle();

    [GeneratedRegex("^(?:al|el)(?=[^aeiouy][a-zH]{3,})|^(?:vander|vanden|vande|van)(?=[a-z]{3,})")]
    private static partial Regex Attached();

    [GeneratedRegex("([a-zH])\\1+")]
    private static partial Regex Doubles();

    [GeneratedRegex("c(?=[eiy])(?!h)")]
    private static partial Regex SoftC();

    [GeneratedRegex("^ou(?=[aei])")]
    private static partial Regex FrenchVowel();

    [GeneratedRegex("^i(?=[aou])")]
    private static partial Regex IVowel();
}
