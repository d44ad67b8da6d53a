using Meedoen.Dossiers.Consenting;
using Meedoen.Dossiers.Documents;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Facts;

/// <summary>Destroys the facts, drafts, visits and documents of a person, and the key under which they were sealed.</summary>
internal sealed class ForgetFacts : IForgetPersons
{
    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        var db = scope.Db;
        await db.Set<FactRow>().Where(f => f.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.Set<FormDraft>().Where(d => d.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.Set<DossierVisit>().Where(v => v.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.Set<AnswersEnding>().Where(e => e.PersonId == person).ExecuteDeleteAsync(cancel);
        await DocumentShelf.Destroy(db, db.Set<DocumentRow>().Where(d => d.PersonId == person), cancel);
        await PersonKeys.Destroy(scope, person, cancel);
    }
}
