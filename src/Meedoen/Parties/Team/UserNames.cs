using System.Globalization;
using System.Text;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Makes user names of participants: their name as a slug, with a number when it is taken.</summary>
internal static class UserNames
{
    /// <summary>A user name that nobody has.</summary>
    public static async Task<string> Free(MeedoenDb db, string name, string tenant, CancellationToken cancel)
    {
        var slug = Slug(name);
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? $"{slug}@{tenant}.voorbeeld.test" : $"{slug}-{number}@{tenant}.voorbeeld.test";
            var normalized = candidate.ToUpperInvariant();
            if (!await db.Set<Account>().AnyAsync(a => a.NormalizedUserName == normalized, cancel))
            {
                return candidate;
            }
        }
    }

    private static string Slug(string name)
    {
        var plain = name.ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var slug = string.Join('-', string.Concat(plain).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : "participant";
    }
}
