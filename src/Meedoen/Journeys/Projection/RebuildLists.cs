using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Writes the rows of every journey again from its events, one journey at a time: after a repair, or to prove that they equal the fold.
/// </summary>
public sealed class RebuildLists(Current current, JourneyBook book) : ISlice
{
    private const int PerRound = 500;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // No address: nobody asks for it over the network.
    }

    /// <summary>Does it, and answers how many journeys there were.</summary>
    public async Task<int> Handle(CancellationToken cancel)
    {
        var (count, last) = (0, Guid.Empty);
        while (await Next(last, cancel) is { Count: > 0 } round)
        {
            foreach (var enrolment in round)
            {
                await current.Do(nameof(RebuildLists), "administration", null, scope => Rebuild(scope, enrolment, cancel), cancel);
            }

            (count, last) = (count + round.Count, round[^1]);
        }

        return count;
    }

    private async Task<List<Guid>> Next(Guid after, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await db.Set<Enrolment>().Where(e => e.Id > after).OrderBy(e => e.Id).Select(e => e.Id).Take(PerRound).ToListAsync(cancel);
    }

    private async Task<Outcome<Done>> Rebuild(ActScope scope, Guid enrolment, CancellationToken cancel)
    {
        scope.Db.RemoveRange(await scope.Db.Set<CaseloadRow>().Where(r => r.EnrolmentId == enrolment).ToListAsync(cancel));
        scope.Db.RemoveRange(await scope.Db.Set<OpenStep>().Where(s => s.EnrolmentId == enrolment).ToListAsync(cancel));
        await scope.Db.SaveChangesAsync(cancel);
        if (await book.Open(scope, enrolment, cancel) is { } journey)
        {
            await book.Refresh(scope, journey, cancel);
        }

        return Done.Instance;
    }
}
