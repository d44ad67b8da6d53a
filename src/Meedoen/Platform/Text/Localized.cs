using System.Globalization;

namespace Meedoen.Platform.Text;

/// <summary>A text that is data (a title in a template, a label in the dictionary), per language code (<c>nl</c>, <c>en</c>, <c>ar</c>).</summary>
public sealed class Localized(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>Every language the text has.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

    /// <summary>The text in the language of the request, else in Dutch, else in any language it has.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>The text in a language, else in Dutch, else in any language it has.</summary>
    public string In(CultureInfo culture) =>
        Texts.TryGetValue(culture.TwoLetterISOLanguageName, out var text) || Texts.TryGetValue("nl", out text)
            ? text
            : Texts.Values.FirstOrDefault() ?? string.Empty;

    /// <summary>A text in Dutch and English.</summary>
    public static Localized Of(string nl, string en) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["nl"] = nl, ["en"] = en });
}
