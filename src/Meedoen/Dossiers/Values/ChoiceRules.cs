using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Values;

/// <summary>Rules for choices: one of the options, several of them, or a code of a reference table.</summary>
internal static class ChoiceRules
{
    private static readonly string[] Yes = ["true", "yes", "ja", "on", "1", "نعم"];
    private static readonly string[] No = ["false", "no", "nee", "off", "0", "لا"];

    /// <summary><c>true</c> or <c>false</c>, or why not.</summary>
    public static Outcome<string> Boolean(DataKey key, string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? "true"
        : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? "false"
        : new Refusal("dossiers.value-yes-no", key.Key);

    /// <summary>The code of an option, found by code or by label, or why not.</summary>
    public static Outcome<string> One(DataKey key, string text) => Option(key, text) is { } code
        ? code
        : new Refusal("dossiers.value-choice", key.Key).With(text);

    /// <summary>Codes of options in the order of the dictionary, joined by commas, or why not.</summary>
    public static Outcome<string> Several(DataKey key, string text)
    {
        var typed = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var codes = typed.Select(part => (Part: part, Code: Option(key, part))).ToList();
        var unknown = codes.Find(choice => choice.Code is null);
        return unknown != default
            ? new Refusal("dossiers.value-choice", key.Key).With(unknown.Part)
            : string.Join(',', key.Options.Select(option => option.Code).Where(code => codes.Exists(choice => choice.Code == code)));
    }

    /// <summary>The code of a row of the reference table, found by code or name, or why not.</summary>
    public static Outcome<string> Code(DataKey key, string text, CodeTables tables) => tables[key.CodeTable!].Recognise(text) is { } entry
        ? entry.Code
        : new Refusal("dossiers.value-code", key.Key).With(text);

    private static string? Option(DataKey key, string text) => key.Options
        .FirstOrDefault(option => option.Code.Equals(text, StringComparison.OrdinalIgnoreCase)
            || option.Label.Texts.Values.Contains(text, StringComparer.OrdinalIgnoreCase))?.Code;
}
