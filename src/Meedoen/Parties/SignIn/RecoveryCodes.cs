using System.Security.Cryptography;
using System.Text;

namespace Meedoen.Parties.SignIn;

/// <summary>Ten codes for the day the telephone is lost. Shown once; kept as hashes; each works once.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Letters = 10;

    // Without letters and digits that look alike. 10 of 29 are 48 bits: enough where each guess counts towards the lock.
    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZA";

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => Split(RandomNumberGenerator.GetString(Alphabet, Letters)))];

    /// <summary>The hashes of codes, as they are kept.</summary>
    public static string Keep(IEnumerable<string> codes) => string.Join(';', codes.Select(Hash));

    /// <summary>What is left to keep after a code was used, or null when it is none of them.</summary>
    public static string? Use(string kept, string code)
    {
        var hashes = kept.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var used = Hash(code);
        return hashes.Contains(used) ? string.Join(';', hashes.Where(h => h != used)) : null;
    }

    private static string Split(string code) => $"{code[..5]}-{code[5..]}";

    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}
