namespace Meedoen.People.Names;

/// <summary>Writes Ge'ez script (Tigrinya, Amharic, Tigre, Bilen) in Latin letters: each sign is a consonant with one of eight vowels.</summary>
internal static class EthiopicScript
{
    private const char First = '\u1200';
    private const int Orders = 8;

    // One consonant per row of eight signs, from U+1200.
    private static readonly string[] Rows =
    [
        "H", "l", "H", "m", "s", "r", "s", "sh", "k", "kw", "k", "kw", "b", "v", "t", "ch", "H", "Hw", "n", "ny", "", "k", "kw", "k", "kw", "w",
        "", "z", "zh", "y", "d", "d", "j", "g", "gw", "ng", "t", "ch", "p", "ts", "ts", "f", "p",
    ];

    private static readonly string[] Vowels = ["e", "u", "i", "a", "e", "", "o", "wa"];

    /// <summary>Whether a letter is a sign of this script.</summary>
    public static bool Is(char letter) => letter >= First && letter < First + Rows.Length * Orders;

    /// <summary>The Latin letters of one sign. A sign without consonant always gives a vowel.</summary>
    public static string Latin(char letter)
    {
        var consonant = Rows[(letter - First) / Orders];
        var vowel = Vowels[(letter - First) % Orders];
        return consonant.Length == 0 ? (vowel.Length == 0 ? "e" : vowel.Replace("e", "a", StringComparison.Ordinal)) : consonant + vowel;
    }
}
