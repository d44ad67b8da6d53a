using System.Text.RegularExpressions;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>Lists of children: "Lina (4) en Yusuf (2)", "2 kinderen, 2 en 4 jaar", "2".</summary>
internal static class ChildrenReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Count = new(
        @"^\W*(\d{1,2}|[Ee]en|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)(?: (?:jonge|kleine|minderjarige|young|small))?(?: (?:kinderen|kind|children|child|kids|zonen|zoons|dochters|sons|daughters)\b| ?\(| ?:|$)", Options);

    private static readonly string[] Separators = [",", ";", "\n", " en ", " and ", " & ", "+", "•", "|"];
    private static readonly string[] None = ["geen", "nee", "nvt", "n.v.t.", "none", "no", "0", "-"];

    /// <summary>The children that are described, and how many the text says there are (null: it does not say).</summary>
    public static (IReadOnlyList<PersonPhrase> Children, int? Count) Read(string text)
    {
        text = text.Trim();
        if (None.Contains(text.Split(' ')[0].TrimEnd('.'), StringComparer.OrdinalIgnoreCase) || None.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return ([], 0);
        }

        var count = Count.Match(text);
        var rest = count.Success ? text[count.Length..].Trim(' ', ':', ',', '(', ')', '.') : text;
        rest = rest.StartsWith("van ", StringComparison.Ordinal) ? rest[4..] : rest.StartsWith("aged ", StringComparison.Ordinal) ? rest[5..] : rest;
        var pieces = rest.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(PersonPhrase.Read).Where(piece => !piece.IsEmpty).Take(ReadingLimits.MaxMembers).ToList();
        return (Join(pieces), count.Success ? NumberReader.Count(count.Groups[1].Value) : null);
    }

    private static List<PersonPhrase> Join(List<PersonPhrase> pieces)
    {
        var names = pieces.TakeWhile(piece => piece.HasName && !piece.HasBirth).Count();
        if (names > 1 && pieces.Count == 2 * names && pieces.Skip(names).All(piece => piece.HasBirth && !piece.HasName))
        {
            return [.. pieces.Take(names).Zip(pieces.Skip(names), (name, birth) => name.WithBirthOf(birth))];
        }

        var joined = new List<PersonPhrase>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && !piece.HasName && piece.HasBirth && joined[^1] is { HasBirth: false, HasName: true } last)
            {
                joined[^1] = last.WithBirthOf(piece);
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }
}
