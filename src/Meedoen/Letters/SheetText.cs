using System.Globalization;
using System.Text.RegularExpressions;
using Meedoen.Platform.Text;

namespace Meedoen.Letters;

/// <summary>
/// Fills in the text of a letter. A line of text is a paragraph, <c>## </c> a heading, <c>- </c> a line of a list. <c>{key}</c> is a value that
/// must be there; a line with <c>{key?}</c> is left out when it is not. Pure.
/// </summary>
internal sealed partial class SheetText(IReadOnlyDictionary<string, object> values, CultureInfo culture)
{
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>Keys that the text asks for and that have no value.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>The text in blocks.</summary>
    public IReadOnlyList<LetterBlock> Fill(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).SelectMany(Line)];

    private IEnumerable<LetterBlock> Line(string line)
    {
        var kind = line.StartsWith("## ", StringComparison.Ordinal) ? BlockKind.Heading : line.StartsWith("- ", StringComparison.Ordinal) ? BlockKind.Item : BlockKind.Paragraph;
        var words = kind switch { BlockKind.Heading => line[3..], BlockKind.Item => line[2..], _ => line };
        if (Key().Matches(words).Any(key => key.Groups["optional"].Success && !values.ContainsKey(key.Groups["key"].Value)))
        {
            return [];
        }

        var filled = Key().Replace(words, key => Value(key.Groups["key"].Value));
        return filled.Split('\n').Select(one => one.Trim()).Where(one => one.Length > 0).Select(one => new LetterBlock(kind, one));
    }

    private string Value(string key)
    {
        if (values.TryGetValue(key, out var value))
        {
            return value switch
            {
                DateOnly day => InWords(day, culture),
                TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
                decimal amount => amount.ToString("0.##", culture),
                Localized text => text.In(culture),
                _ => value.ToString()!,
            };
        }

        missing.Add(key);
        return "…";
    }

    /// <summary>In the calendar that letters use, whatever the language.</summary>
    public static string InWords(DateOnly day, CultureInfo culture)
    {
        var letters = (CultureInfo)culture.Clone();
        letters.DateTimeFormat.Calendar = new GregorianCalendar(GregorianCalendarTypes.Localized);
        return day.ToString("dddd d MMMM yyyy", letters);
    }

    [GeneratedRegex(@"\{(?<key>[a-z-]+)(?<optional>\?)?\}")]
    private static partial Regex Key();
}
