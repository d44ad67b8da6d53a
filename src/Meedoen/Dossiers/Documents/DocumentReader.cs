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
            .Where(d => Sees(d, versions[d.Id], rights, me))
            .Select(d => View(d, versions[d.Id], Opens(d, versions[d.Id], rights, me), cipher))
            .OrderByDescending(d => d.Versions[0].RecordedAt)];
    }

    /// <summary>Whether a reader may open a document: reads the rubric, or added the document.</summary>
    public static bool Opens(DocumentRow document, IEnumerable<DocumentVersionRow> versions, RubricMask rights, Guid me) =>
        rights.CanRead((Rubric)document.Rubric) || (RubricMask.Has(rights.Own, (Rubric)document.Rubric) && versions.Last().Author == me);

    /// <summary>Whether an account added the first version of a document.</summary>
    public static Task<bool> IsMine(MeedoenDb db, Guid document, Guid me, CancellationToken cancel) =>
        db.Set<DocumentVersionRow>().AnyAsync(v => v.DocumentId == document && v.Number == 1 && v.Author == me, cancel);

    private static bool Sees(DocumentRow document, IEnumerable<DocumentVersionRow> versions, RubricMask rights, Guid me) =>
        Opens(document, versions, rights, me) || (RubricMask.Has(rights.ShortForm & ~rights.FunctionalOnly & ~rights.OwnTheme, (Rubric)document.Rubric));

    private static DocumentView View(DocumentRow document, IEnumerable<DocumentVersionRow> versions, bool opens, PersonCipher? cipher) => new(
        document.Id,
        (Rubric)document.Rubric,
        document.Kind,
        opens,
        [.. versions.Select(v => new DocumentVersionView(v.Number, opens ? cipher?.OpenText(v.FileName, v.Id) : null, v.MediaType, v.Size, v.RecordedAt, v.Author))]);
}
