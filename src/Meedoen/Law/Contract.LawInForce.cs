using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Meedoen.Rules.Law;

namespace Meedoen.Law;

/// <summary>The law by which terms are computed, and a short name for exactly this text of it.</summary>
public static class LawInForce
{
    private const int Digits = 16;

    /// <summary>All numbers and choices of the law.</summary>
    public static LawBook Book => LawBook.Standard;

    /// <summary>The same as long as no number, validity or article changes; what was computed with another one is computed again.</summary>
    public static string Version { get; } = VersionOf(Book);

    /// <summary>Days on which a number of the law changes.</summary>
    internal static IReadOnlyList<DateOnly> Changes { get; } = [.. Book.All.Select(row => row.ValidFrom).Distinct().Order()];

    private static string VersionOf(LawBook book)
    {
        var rows = string.Join('\n', book.All.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name};{row.ValidFrom:O};{row.Value.Text};{row.Article}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows)))[..Digits];
    }
}
