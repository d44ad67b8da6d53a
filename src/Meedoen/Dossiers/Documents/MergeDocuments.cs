using Meedoen.People;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Documents;

/// <summary>Brings the documents, sealed again under the key of the other person.</summary>
internal sealed class MergeDocuments(PersonKeys keys) : IMergePersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var documents = await merge.Scope.Db.Set<DocumentRow>().Where(d => d.PersonId == merge.From).ToListAsync(cancel);
        await Reseal(merge, documents, merge.From, merge.Into, cancel);
        merge.Move(documents, d => d.Id);
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<DocumentRow>(cancel);
        var documents = await merge.Scope.Db.Set<DocumentRow>().Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        await Reseal(merge, documents, merge.Into, merge.From, cancel);
        merge.Back(documents);
    }

    private async Task Reseal(PersonMerge merge, List<DocumentRow> documents, Guid from, Guid into, CancellationToken cancel)
    {
        merge.Touch(documents.Select(document => document.Rubric));
        if (documents.Count == 0)
        {
            return;
        }

        var db = merge.Scope.Db;
        var (old, fresh) = (await keys.For(merge.Scope, from, cancel), await keys.For(merge.Scope, into, cancel));
        var ids = documents.ConvertAll(d => d.Id);
        foreach (var version in await db.Set<DocumentVersionRow>().Where(v => ids.Contains(v.DocumentId)).ToListAsync(cancel))
        {
            version.FileName = fresh.Seal(old.Open(version.FileName, version.Id), version.Id);
            var content = (await db.FindAsync<DocumentContentRow>([version.Id], cancel))!;
            content.Content = fresh.Seal(old.Open(content.Content, version.Id), version.Id);
        }
    }
}
