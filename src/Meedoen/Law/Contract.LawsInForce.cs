using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Rules.Law;

namespace Meedoen.Law;

/// <summary>A text of the law by which terms are computed, and a short name for exactly that text.</summary>
public sealed class LawText
{
    private const int Digits = 16;

    /// <summary>Names the text of a book.</summary>
    public LawText(LawBook book)
    {
        Book = book;
        var rows = string.Join('\n', book.All.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name};{row.ValidFrom:O};{row.Value.Text};{row.Article}")));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows)))[..Digits];
        Changes = [.. book.All.Select(row => row.ValidFrom).Distinct().Order()];
    }

    /// <summary>The law as it came with this release.</summary>
    public static LawText Standard { get; } = new(LawBook.Standard);

    /// <summary>All numbers and choices of the law.</summary>
    public LawBook Book { get; }

    /// <summary>The same as long as no number, validity or article changes; what was computed with another one is computed again.</summary>
    public string Version { get; }

    /// <summary>Days on which a number of the law changes.</summary>
    public IReadOnlyList<DateOnly> Changes { get; }
}

/// <summary>
/// The law as each tenant has it: what came with the release, with the rows that the tenant put in force on top. Read once, and again after a
/// change.
/// </summary>
public sealed class LawsInForce
{
    private readonly ConcurrentDictionary<string, Lazy<LawText>> known = new(StringComparer.Ordinal);

    /// <summary>The law of a tenant.</summary>
    public LawText Of(Tenant tenant) => known.GetOrAdd(
        tenant.Slug, static (_, where) => new(() => Read(where), LazyThreadSafetyMode.PublicationOnly), tenant).Value;

    /// <summary>The law of a tenant as it would be with what is not in force yet.</summary>
    internal LawText WithDrafts(Tenant tenant, IEnumerable<LawRow> drafts) => With(Of(tenant), drafts);

    internal void Forget(Tenant tenant) => known.TryRemove(tenant.Slug, out _);

    private static LawText Read(Tenant tenant)
    {
        using var db = tenant.OpenForReading();
        return With(LawText.Standard, [.. db.Set<LawRow>().Where(row => row.EndedAt == null && !row.Draft)]);
    }

    private static LawText With(LawText text, IEnumerable<LawRow> rows)
    {
        Parameter[] added = [.. rows.OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).Select(row => row.AsParameter()).OfType<Parameter>()];
        return added.Length == 0 ? text : new LawText(text.Book.With(added));
    }
}
