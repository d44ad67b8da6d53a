using System.Text.RegularExpressions;
using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>Lines that part a text: headings of a person, the end of a letter, a forwarded mail.</summary>
internal static class Headings
{
    private static readonly HashSet<string> Filler = new(StringComparer.OrdinalIgnoreCase)
    { "gegevens", "informatie", "over", "van", "de", "het", "personalia", "overige", "details", "of", "the", "about", "en" };

    private static readonly Regex Closing = new(
        @"^(?i:met (?:vriendelijke|hartelijke|beste) groet(?:en)?|vriendelijke groet(?:en)?|hartelijke groet(?:en)?|mvg|groeten|kind regards|best regards|regards|yours sincerely)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Forwarded = new(
        @"(?i:^-{2,}.*(?:doorgestuurd|forwarded|oorspronkelijk|original|begin)|^begin (?:doorgestuurd|forwarded))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Greeting = new(
        @"^(?i:geachte|beste|dear|hallo|goedemorgen|goedemiddag|goedendag|l\.s\.)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static bool IsClosing(string line) => Closing.IsMatch(line);

    public static bool IsForwarded(string line) => Forwarded.IsMatch(line);

    public static bool IsGreeting(string line) => Greeting.IsMatch(line);

    /// <summary>Whom a heading is about ("Gegevens van de partner"), or null when the line is no such heading.</summary>
    public static Subject? Subject(string line, FieldTable table)
    {
        var bare = line.TrimEnd(':', ' ', '.').TrimStart('#', ' ', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')').TrimEnd('*');
        if (bare.Length is 0 or > 50 || bare.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        if (table.SubjectOf(bare) is { } whole)
        {
            return whole;
        }

        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Filler.Contains(word)).ToList();
        return words.Count is 1 or 2 && words.Count < bare.Split(' ').Length ? table.SubjectOf(string.Concat(words)) : null;
    }
}
