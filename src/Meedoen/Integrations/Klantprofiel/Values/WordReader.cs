using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>Short answers with a fixed meaning.</summary>
internal static class WordReader
{
    private static readonly string[] Yes = ["ja", "yes", "j", "y", "waar", "true", "1", "x"];
    private static readonly string[] No = ["nee", "no", "n", "neen", "onwaar", "false", "0", "niet", "geen"];
    private static readonly string[] Female = ["v", "vrouw", "vrouwelijk", "f", "female", "woman", "meisje", "dochter", "girl"];
    private static readonly string[] Male = ["m", "man", "mannelijk", "male", "jongen", "zoon", "boy"];
    private static readonly string[] Unknown =
        ["", "-", "--", "?", "nvt", "onbekend", "unknown", "na", "nb", "niet bekend", "nog niet bekend", "niet van toepassing"];

    /// <summary>A label stands there, but nothing is told.</summary>
    public static bool SaysNothing(string text) =>
        Unknown.Contains(text.Trim().Replace(".", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal).ToLowerInvariant())
        || !text.Any(char.IsLetterOrDigit);

    /// <summary><c>yes</c>, <c>no</c> or null.</summary>
    public static string? YesNo(string text) => First(text) is var word && Yes.Contains(word) ? "yes" : No.Contains(word) ? "no" : null;

    /// <summary><c>female</c>, <c>male</c>, <c>other</c> or null.</summary>
    public static string? Gender(string text) => First(text) switch
    {
        var word when Female.Contains(word) => "female",
        var word when Male.Contains(word) => "male",
        "x" or "anders" or "other" or "divers" => "other",
        _ => null,
    };

    private static string First(string text) => Folding.Words(text).FirstOrDefault() ?? string.Empty;
}
