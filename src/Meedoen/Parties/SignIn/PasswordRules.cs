using Meedoen.Platform.Acts;

namespace Meedoen.Parties.SignIn;

/// <summary>What a password must be (ASVS 6.2): long, not one that everybody tries, not the name. No rules about signs, no forced change.</summary>
public static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int MinLength = 12;

    /// <summary>Most characters; longer ones are refused, not cut.</summary>
    public const int MaxLength = 128;

    private const int FewestDifferent = 5;
    private const int ShortestPart = 4;
    private const int FewestBesideNames = 8;

    /// <summary>Beginnings of what people choose when they must be long; compared without digits and signs.</summary>
    private static readonly string[] Common =
    [
        "wachtwoord", "welkom", "password", "qwerty", "qwertyuiop", "azerty", "administrator", "beheerder", "gemeente", "meedoen",
        "geheim", "inloggen", "letmein", "iloveyou", "lente", "zomer", "herfst", "winter", "voorjaar", "najaar", "abcdefghijkl",
        "onthouden", "vakantie", "amsterdam", "rotterdam", "feyenoord", "welcome", "changeme", "sunshine", "football", "voetbal",
    ];

    /// <summary>Why a password is not accepted, or null.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Names it may not hold: user name, name, organisation.</param>
    public static Refusal? Check(string password, IEnumerable<string> own)
    {
        if (password.Length is < MinLength or > MaxLength)
        {
            return new Refusal("parties.password-length", "Password").With(MinLength, MaxLength);
        }

        return IsGuessable(password) || HoldsName(password, own) ? new Refusal("parties.password-guessable", "Password") : null;
    }

    private static bool IsGuessable(string password)
    {
        var letters = string.Concat(password.Where(char.IsLetter)).ToLowerInvariant();
        return password.Distinct().Count() < FewestDifferent || Common.Contains(letters) || letters.Length == 0 && "01234567890123456789".Contains(password, StringComparison.Ordinal);
    }

    /// <summary>Whether little is left when the names are taken out.</summary>
    private static bool HoldsName(string password, IEnumerable<string> own)
    {
        var parts = own.SelectMany(name => name.Split([' ', '@', '.', '-'], StringSplitOptions.RemoveEmptyEntries)).Where(p => p.Length >= ShortestPart);
        var left = parts.Aggregate(password, (text, part) => text.Replace(part, string.Empty, StringComparison.OrdinalIgnoreCase));
        return left.Length < password.Length && left.Length < FewestBesideNames;
    }
}
