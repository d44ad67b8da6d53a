using System.Text.RegularExpressions;

namespace Meedoen.Dossiers.Values;

/// <summary>Numbers and addresses with a form of their own, brought to the one form in which they are stored; null when they are none.</summary>
internal static partial class Identifiers
{
    /// <summary>A BSN: nine digits (eight get a leading zero) that pass the eleven-test.</summary>
    public static string? Bsn(string text)
    {
        var digits = Separators().Replace(Digits.ToWestern(text), string.Empty).PadLeft(9, '0');
        return digits.Length == 9 && digits.All(char.IsAsciiDigit) && digits != "000000000" && PassesElevenTest(digits) ? digits : null;
    }

    /// <summary>Whether a BSN stands somewhere in a text.</summary>
    public static bool HoldsBsn(string text) => NineDigits().Matches(Digits.ToWestern(text)).Any(found => Bsn(found.Value) is not null);

    /// <summary>A V-number: at most ten digits, stored with leading zeros (GGM AN10; DUO a whole number).</summary>
    public static string? VNumber(string text)
    {
        var digits = Separators().Replace(Digits.ToWestern(text).Trim().TrimStart('V', 'v'), string.Empty);
        return digits.Length is >= 4 and <= 10 && digits.All(char.IsAsciiDigit) ? digits.PadLeft(10, '0') : null;
    }

    /// <summary>A phone number with country code; a Dutch one may start with 0.</summary>
    public static string? Phone(string text)
    {
        var plain = PhoneNoise().Replace(Digits.ToWestern(text).Trim().Replace("(0)", string.Empty, StringComparison.Ordinal), string.Empty);
        plain = plain.StartsWith("00", StringComparison.Ordinal) ? "+" + plain[2..] : plain;
        plain = plain.StartsWith('0') ? "+31" + plain[1..] : plain;
        return PhoneForm().IsMatch(plain) && (!plain.StartsWith("+31", StringComparison.Ordinal) || plain.Length == 12) ? plain : null;
    }

    /// <summary>A stored phone number as it is dialled and written in the Netherlands; one from abroad keeps its country code.</summary>
    public static string National(string stored) =>
        stored.StartsWith("+316", StringComparison.Ordinal) && stored.Length == 12 ? $"06-{stored[4..8]} {stored[8..]}"
        : stored.StartsWith("+31", StringComparison.Ordinal) ? "0" + stored[3..]
        : stored;

    /// <summary>An e-mail address in lower case.</summary>
    public static string? Email(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        return plain.Length <= 241 && EmailForm().IsMatch(plain) ? plain : null;
    }

    /// <summary>A Dutch postcode, upper case without space.</summary>
    public static string? Postcode(string text)
    {
        var plain = Separators().Replace(Digits.ToWestern(text), string.Empty).ToUpperInvariant();
        return PostcodeForm().IsMatch(plain) ? plain : null;
    }

    private static bool PassesElevenTest(string digits)
    {
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (digits[i] - '0');
        }

        return sum % 11 == 0;
    }

    [GeneratedRegex(@"(?<!\d)\d([\s.\-]?\d){8}(?!\d)")]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"[\s.\-]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\s.\-()/]")]
    private static partial Regex PhoneNoise();

    [GeneratedRegex(@"^\+[1-9]\d{7,14}$")]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[^\s@,;:<>()""]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$")]
    private static partial Regex EmailForm();

    [GeneratedRegex("^[1-9][0-9]{3}[A-Z]{2}$")]
    private static partial Regex PostcodeForm();
}
