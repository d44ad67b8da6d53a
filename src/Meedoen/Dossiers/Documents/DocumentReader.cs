using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Documents;

/// <summary>Reads documents as one reader may see them. The caller has asked the rights on the person.</summary>
internal static class DocumentReader
{
    /// <summary>The documents of a person, the newest first; what may not be seen is not there.</summary>
    public static async Task<DocumentView[]> List(Tenant tenant, PersonKeys keys, Guid person, RubricMask rights, Guid me, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var documents = await db.Set<DocumentRow>().Where(d => d.PersonId == person).ToListAsync(cancel);
        var ids = documents.ConvertAll(d => d.Id);
        var versions = (await db.Set<DocumentVersionRow>().Where(v => ids.Contains(v.DocumentId)).OrderByDescending(v => v.Number).ToListAsync(cancel)).ToLookup(v => v.DocumentId);
        var cipher = documents.Count == 0 ? null : await keys.For(tenant, person);
        return [.. documents
            .Select(d => (Document: d, Opened: Opened(d, versions[d.Id], rights, me)))
            .Where(d => d.Opened.Count > 0 || InShort(d.Document, rights))
            .Select(d => View(d.Document, d.Opened.Count > 0 ? d.Opened : versions[d.Document.Id], d.Opened.Count > 0, cipher))
            .OrderByDescending(d => d.Versions[0].RecordedAt)];
    }

    /// <summary>The versions that a reader may open: all for who reads the rubric, else those that the reader added.</summary>
    public static IReadOnlyList<DocumentVersionRow> Opened(DocumentRow document, IEnumerable<DocumentVersionRow> versions, RubricMask rights, Guid me) =>
        rights.CanRead((Rubric)document.Rubric) ? [.. versions]
        : RubricMask.Has(rights.Own, (Rubric)document.Rubric) ? [.. versions.Where(v => v.Author == me)]
        : [];

    /// <summary>Whether an account added the first version of a document.</summary>
    public static Task<bool> IsMine(MeedoenDb db, Guid document, Guid me, CancellationToken cancel) =>
        db.Set<DocumentVersionRow>().AnyAsync(v => v.DocumentId == document && v.Number == 1 && v.Author == me, cancel);

    private static bool InShort(DocumentRow document, RubricMask rights) =>
        RubricMask.Has(rights.ShortForm & ~rights.FunctionalOnly & ~rights.OwnTheme, (Rubric)document.Rubric);

    private static DocumentView View(DocumentRow document, IEnumerable<DocumentVersionRow> versions, bool opens, PersonCipher? cipher) => new(
        document.Id,
        (Rubric)document.Rubric,
        document.Kind,
        opens,
        [.. versions.Select(v => new DocumentVersionView(v.Number, opens ? cipher?.OpenText(v.FileName, v.Id) : null, v.MediaType, v.Size, v.RecordedAt, v.Author))]);
}
