namespace Meedoen.Dossiers.Extending;

/// <summary>
/// Words that say what a question is about, whatever the administrator said of it: a net for mistakes, beside the rubric that decides. A row
/// of <c>words.csv</c> is the begin of a word, or with <c>whole</c> the whole word.
/// </summary>
internal static class ForbiddenWords
{
    private static readonly (string Word, OwnKeySubject Subject, bool Whole)[] Known =
        [.. EmbeddedText.Read("Dossiers.Extending.words.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Skip(1).Select(Row)];

    /// <summary>The first word about one of the subjects that may not be here, and which; null when there is none.</summary>
    public static (string Word, OwnKeySubject Subject)? Find(IEnumerable<string> texts, Func<OwnKeySubject, bool> forbidden)
    {
        foreach (var word in texts.SelectMany(text => text.ToLowerInvariant().Split([' ', ',', '.', '?', '(', ')', '/', ':', ';', '\n', '"', '\''], StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var known in Known.Where(known => forbidden(known.Subject)))
            {
                if (known.Whole ? word == known.Word : word.StartsWith(known.Word, StringComparison.Ordinal))
                {
                    return (word, known.Subject);
                }
            }
        }

        return null;
    }

    private static (string Word, OwnKeySubject Subject, bool Whole) Row(string line) =>
        line.Split(',') is [var word, var subject, var how] ? (word, Enum.Parse<OwnKeySubject>(subject), how == "whole") : throw new InvalidDataException(line);
}
