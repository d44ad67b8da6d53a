namespace Meedoen.Dossiers.Values;

/// <summary>Digits of other scripts, as participants type them.</summary>
internal static class Digits
{
    /// <summary>The same text with Arabic-Indic and Persian digits as western ones.</summary>
    public static string ToWestern(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                >= '٠' and <= '٩' => (char)(source[i] - '٠' + '0'),
                >= '۰' and <= '۹' => (char)(source[i] - '۰' + '0'),
                _ => source[i],
            };
        }
    });

    /// <summary>Only the digits of a text, western.</summary>
    public static string Only(string text) => string.Concat(ToWestern(text).Where(char.IsAsciiDigit));
}
