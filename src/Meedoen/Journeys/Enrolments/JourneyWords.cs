using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The words of journeys: sealed under the key of the person when they are written, opened for who reads the journey.</summary>
public sealed class JourneyWords(PersonKeys keys)
{
    /// <summary>Keeps words under the id that the event carries.</summary>
    public async Task Keep(ActScope scope, Guid id, Enrolment enrolment, string words, CancellationToken cancel) => scope.Db.Add(new JourneyText
    {
        Id = id,
        PersonId = enrolment.PersonId,
        EnrolmentId = enrolment.Id,
        Words = (await keys.For(scope, enrolment.PersonId, cancel)).Seal(words.Trim(), id),
    });

    /// <summary>All words about a person, by their id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(MeedoenDb db, Tenant tenant, Guid person, CancellationToken cancel)
    {
        var texts = await db.Set<JourneyText>().AsNoTracking().Where(t => t.PersonId == person).ToListAsync(cancel);
        return texts.Count > 0 && await keys.For(tenant, person) is { } cipher
            ? texts.ToDictionary(text => text.Id, text => cipher.OpenText(text.Words, text.Id))
            : new Dictionary<Guid, string>();
    }

    /// <summary>Seals words again, under the key of another record of the same person.</summary>
    internal async Task Bring(ActScope scope, IReadOnlyCollection<JourneyText> texts, Guid to, CancellationToken cancel)
    {
        foreach (var text in texts)
        {
            var (old, fresh) = (await keys.For(scope, text.PersonId, cancel), await keys.For(scope, to, cancel));
            text.Words = fresh.Seal(old.Open(text.Words, text.Id), text.Id);
        }
    }
}
