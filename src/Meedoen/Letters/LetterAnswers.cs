using System.Globalization;
using Meedoen.Platform.Acts;

namespace Meedoen.Letters;

/// <summary>What a writer filled in. Pure.</summary>
internal static class LetterAnswers
{
    /// <summary>The value of an answer, or null when it is none.</summary>
    public static object? Read(LetterAsk ask, string text) => text.Trim() switch
    {
        "" => null,
        var day when ask.Type == AskType.Date => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        var time when ask.Type == AskType.Time => TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var at) ? at : null,
        var words => words,
    };

    /// <summary>What can be kept: answers to what is asked, without blanks.</summary>
    public static Dictionary<string, string> Kept(LetterTemplate template, IReadOnlyDictionary<string, string>? typed) => template.Asks
        .Where(ask => typed?.GetValueOrDefault(ask.Key)?.Trim() is { Length: > 0 })
        .ToDictionary(ask => ask.Key, ask => typed![ask.Key].Trim().ReplaceLineEndings("\n"), StringComparer.Ordinal);

    /// <summary>What is wrong with answers that are to be kept; what is left blank is no mistake yet.</summary>
    public static IEnumerable<Refusal> Wrong(LetterTemplate template, IReadOnlyDictionary<string, string> kept)
    {
        foreach (var ask in template.Asks.Where(ask => kept.ContainsKey(ask.Key)))
        {
            if (kept[ask.Key].Length > ask.MaxLength)
            {
                yield return new Refusal("letters.too-long", LetterFields.Prefix + ask.Key).With(ask.MaxLength);
            }
            else if (Read(ask, kept[ask.Key]) is null)
            {
                yield return new Refusal(ask.Type == AskType.Date ? "letters.date" : "letters.time", LetterFields.Prefix + ask.Key);
            }
        }
    }

    /// <summary>What a letter still misses: answers by field, and what the file does not say.</summary>
    public static IEnumerable<Refusal> Missing(Prepared letter) =>
        letter.Template.Asks.Where(ask => !ask.IsOptional && !letter.Typed.ContainsKey(ask.Key) && letter.Missing.Contains(ask.Key))
            .Select(ask => new Refusal("letters.answer-missing", LetterFields.Prefix + ask.Key).With(ask.Label.ToString()))
            .Concat(letter.Missing.Where(key => letter.Template.Asks.All(ask => ask.Key != key))
                .Select(key => key == "route" ? new Refusal("letters.route-missing") : new Refusal("letters.fact-missing").With(key)));
}
