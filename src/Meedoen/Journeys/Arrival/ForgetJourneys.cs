using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Destroys the words and the rows of lists about a person; the enrolment stays as a bare id with dates.</summary>
internal sealed class ForgetJourneys : IForgetPersons
{
    /// <inheritdoc />
    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        scope.Db.RemoveRange(await scope.Db.Set<JourneyText>().Where(t => t.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<CaseloadRow>().Where(r => r.PersonId == person).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<OpenStep>().Where(s => s.PersonId == person).ToListAsync(cancel));
        await WithoutJourney.StrikeOut(scope, person, cancel);
        await foreach (var enrolment in scope.Db.Set<Enrolment>().Where(e => e.PersonId == person).AsAsyncEnumerable().WithCancellation(cancel))
        {
            enrolment.ForgetAfter = null;
        }
    }
}
