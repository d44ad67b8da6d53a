using System.Globalization;
using Meedoen.Letters;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Letters;

/// <summary>Words around a letter that are Dutch in every language, and what pages about letters share.</summary>
internal static class LetterTexts
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Greeting => Words.In(Dutch, "Letters", "sheet.greeting");

    public static string About(LetterSheet sheet) => Words.In(Dutch, "Letters", "sheet.about", Days.InFull(sheet.Day, Dutch), sheet.Reference);

    public static string Basis(LetterSheet sheet) => Words.In(Dutch, "Letters", "sheet.basis", string.Join("; ", sheet.LegalBasis));

    /// <summary>Address of the document in the file.</summary>
    public static string Download(Guid document) => $"/api/v1/documents/{document}/versions/1";

    /// <summary>The letters that can be begun by hand.</summary>
    public static IReadOnlyList<Choice> ByHand(DateOnly today) =>
        [.. LetterTemplates.For(LetterBegins.Hand, today).Select(template => new Choice(template.Id, template.Title.ToString()))];

    /// <summary>What a form sent, by name of the question.</summary>
    public static Dictionary<string, string> Answers(IFormCollection form) =>
        form.Where(sent => sent.Key.StartsWith(LetterFields.Prefix, StringComparison.Ordinal))
            .ToDictionary(sent => sent.Key[LetterFields.Prefix.Length..], sent => sent.Value.ToString(), StringComparer.Ordinal);
}
