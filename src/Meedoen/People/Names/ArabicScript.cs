namespace Meedoen.People.Names;

/// <summary>Writes Arabic script (Arabic, Persian, Dari, Pashto, Sorani, Urdu) in Latin letters. Short vowels are not written, so none appear.</summary>
internal static class ArabicScript
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ا'] = "a",
        ['أ'] = "a",
        ['إ'] = "i",
        ['آ'] = "a",
        ['ٱ'] = "a",
        ['ع'] = "a",
        ['ب'] = "b",
        ['پ'] = "p",
        ['ت'] = "t",
        ['ث'] = "t",
        ['ج'] = "j",
        ['چ'] = "ch",
        ['ح'] = "H",
        ['خ'] = "kh",
        ['د'] = "d",
        ['ذ'] = "d",
        ['ر'] = "r",
        ['ز'] = "z",
        ['ژ'] = "j",
        ['س'] = "s",
        ['ش'] = "sh",
        ['ص'] = "s",
        ['ض'] = "d",
        ['ط'] = "t",
        ['ظ'] = "z",
        ['غ'] = "gh",
        ['ف'] = "f",
        ['ق'] = "q",
        ['ك'] = "k",
        ['ک'] = "k",
        ['گ'] = "g",
        ['ل'] = "l",
        ['م'] = "m",
        ['ن'] = "n",
        ['ه'] = "H",
        ['ھ'] = "H",
        ['ە'] = "e",
        ['و'] = "w",
        ['ۆ'] = "o",
        ['ي'] = "y",
        ['ى'] = "a",
        ['ی'] = "y",
        ['ې'] = "e",
        ['ة'] = "a",
        ['ئ'] = "",
        ['ؤ'] = "w",
        ['ء'] = "",
        ['ڤ'] = "v",
        ['ٹ'] = "t",
        ['ڈ'] = "d",
        ['ړ'] = "r",
        ['ښ'] = "sh",
        ['ځ'] = "z",
        ['څ'] = "ts",
        ['ڼ'] = "n",
    };

    /// <summary>Whether a letter is Arabic script.</summary>
    public static bool Is(char letter) => letter is >= '\u0600' and <= '\u06FF';

    /// <summary>The Latin letters of one letter; vowel signs and other marks give nothing. <c>H</c> is a letter of its own: not part of sh or kh.</summary>
    public static string Latin(char letter) => Letters.GetValueOrDefault(letter, string.Empty);
}
