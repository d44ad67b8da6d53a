using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Documents;

/// <summary>Keeps documents sealed, version by version. The caller has asked the rights.</summary>
public sealed class DocumentShelf(PersonKeys keys)
{
    /// <summary>Largest document, in bytes: 25 MB.</summary>
    public const int Largest = 25 * 1024 * 1024;

    private const int LongestName = 150;

    /// <summary>Keeps a new document; answers its id.</summary>
    public async Task<Outcome<Guid>> Keep(
        ActScope scope, Guid person, Rubric rubric, DocumentKind kind, string? fileName, byte[] content, CancellationToken cancel)
    {
        var document = new DocumentRow { Id = Ids.New(), PersonId = person, Rubric = (int)rubric, Kind = kind };
        var kept = await AddVersion(scope, document, fileName, content, cancel);
        if (kept.IsRefused)
        {
            return kept.Refuse<Guid>();
        }

        scope.Db.Add(document);
        return document.Id;
    }

    /// <summary>Keeps a new version of a document; answers its number.</summary>
    public async Task<Outcome<int>> AddVersion(ActScope scope, DocumentRow document, string? fileName, byte[] content, CancellationToken cancel)
    {
        if (content.Length == 0 || content.Length > Largest)
        {
            return new Refusal(content.Length == 0 ? "dossiers.document-empty" : "dossiers.document-too-large", "file").With(Largest / 1024 / 1024);
        }

        if (FileKind.Recognise(content) is not { } mediaType)
        {
            return new Refusal("dossiers.document-kind", "file");
        }

        if (document.Rubric == (int)Consents.Rubric && Consents.Now(await Consents.Of(scope.Db, document.PersonId, cancel))?.Agrees == false)
        {
            return new Refusal("dossiers.answer-after-no", "file");
        }

        return await Write(scope, document, (fileName, mediaType, content), cancel);
    }

    /// <summary>Keeps a file that another module has read and recognised.</summary>
    internal async Task<Guid> KeepAsIs(ActScope scope, Guid person, ReceivedOriginal original, CancellationToken cancel)
    {
        var document = new DocumentRow { Id = Ids.New(), PersonId = person, Rubric = (int)original.Rubric, Kind = original.Kind };
        scope.Db.Add(document);
        await Write(scope, document, (original.FileName, original.MediaType, original.Content), cancel);
        return document.Id;
    }

    /// <summary>Destroys documents with all their versions; answers how many.</summary>
    internal static async Task<int> Destroy(MeedoenDb db, IQueryable<DocumentRow> documents, CancellationToken cancel)
    {
        var ids = await documents.Select(d => d.Id).ToListAsync(cancel);
        var versions = await db.Set<DocumentVersionRow>().Where(v => ids.Contains(v.DocumentId)).Select(v => v.Id).ToListAsync(cancel);
        await db.Set<DocumentContentRow>().Where(c => versions.Contains(c.VersionId)).ExecuteDeleteAsync(cancel);
        await db.Set<DocumentVersionRow>().Where(v => versions.Contains(v.Id)).ExecuteDeleteAsync(cancel);
        return await db.Set<DocumentRow>().Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(cancel);
    }

    private async Task<int> Write(ActScope scope, DocumentRow document, (string? Name, string MediaType, byte[] Content) file, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, document.PersonId, cancel);
        var id = Ids.New();
        scope.Db.Add(new DocumentVersionRow
        {
            Id = id,
            DocumentId = document.Id,
            Number = ++document.Versions,
            FileName = cipher.Seal(CleanName(file.Name), id),
            MediaType = file.MediaType,
            Size = file.Content.Length,
            Author = scope.Act.Actor.Id,
            RecordedAt = scope.Now,
        });
        scope.Db.Add(new DocumentContentRow { VersionId = id, Content = cipher.Seal(file.Content, id) });
        scope.Record(new DocumentKept(document.Id, document.Versions, document.Kind), document.PersonId, document.Rubric);
        return document.Versions;
    }

    /// <summary>The last part of the name, without letters that steer a terminal or the direction of text.</summary>
    private static string CleanName(string? name)
    {
        var last = (name ?? string.Empty).Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format));
        return clean.Length > LongestName ? clean[^LongestName..] : clean;
    }
}
