using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Meedoen.Parties.SignIn;

/// <summary>One-time codes of an authenticator app (RFC 6238: SHA-1, 30 seconds, 6 digits). Pure: the moment is a parameter.</summary>
public static class Totp
{
    /// <summary>Bytes of a key: as many as SHA-1 gives, as RFC 4226 asks.</summary>
    public const int KeyBytes = 20;

    private const int SecondsPerStep = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key, in base32 as authenticator apps take it.</summary>
    public static string NewKey()
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var one in RandomNumberGenerator.GetBytes(KeyBytes))
        {
            (bits, count) = (bits << 8 | one, count + 8);
            for (; count >= 5; count -= 5)
            {
                text.Append(Alphabet[bits >> (count - 5) & 31]);
            }
        }

        return text.ToString();
    }

    /// <summary>The address that a QR code holds for the app: who, where, and the key.</summary>
    public static string Address(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>
    /// The step (30 seconds since 1970) that a code belongs to, or null when it is wrong, or of a step that was used before.
    /// A clock may run one step ahead or behind.
    /// </summary>
    public static long? Accept(string key, string code, DateTimeOffset now, long lastUsed)
    {
        var digits = code.Replace(" ", string.Empty, StringComparison.Ordinal);
        var current = now.ToUnixTimeSeconds() / SecondsPerStep;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key, step)), Encoding.UTF8.GetBytes(digits)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code at a moment, as an app shows it.</summary>
    public static string Code(string key, DateTimeOffset now) => Code(key, now.ToUnixTimeSeconds() / SecondsPerStep);

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 apps know SHA-1 only; as a keyed hash it is not broken.")]
    private static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Bytes(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(KeyBytes);
        var (bits, count) = (0, 0);
        foreach (var letter in key)
        {
            (bits, count) = (bits << 5 | Alphabet.IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                bytes.Add((byte)(bits >> (count -= 8)));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }
}
