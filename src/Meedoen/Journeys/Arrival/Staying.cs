using Meedoen.People;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Who stays with us: whoever has a journey that is not to be destroyed, and who has none while somebody of the household stays. So children,
/// who come along without a journey, stay as long as one of their parents does; who came in and is still to get a journey stays.
/// </summary>
internal static class Staying
{
    /// <summary>Those of a person's household who do not stay on a day; who has no journey comes first, so that the reason to go is still there.</summary>
    /// <param name="db">Database.</param>
    /// <param name="person">One of the household.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<IReadOnlyList<Guid>> Leaving(MeedoenDb db, Guid person, DateOnly day, CancellationToken cancel)
    {
        var members = (await Persons.Household(db, person, cancel)).Select(member => member.Id).ToList();
        var journeys = await db.Set<Enrolment>().AsNoTracking().Where(e => members.Contains(e.PersonId))
            .Select(e => new { e.PersonId, e.ForgetAfter }).ToListAsync(cancel);
        var stays = journeys.Where(e => e.ForgetAfter is null || e.ForgetAfter >= day).Select(e => e.PersonId).ToHashSet();
        stays.UnionWith(await Waiting(db, members, cancel));
        var goes = journeys.ConvertAll(e => e.PersonId).Distinct().Where(one => !stays.Contains(one)).ToList();
        return stays.Count > 0 || goes.Count == 0 ? goes : [.. members.Except(goes), .. goes];
    }

    /// <summary>
    /// Of somebody whose journey ended: that person, when no other one runs, and those of the household without a journey when nobody's does.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> NoLongerGuided(MeedoenDb db, Guid person, CancellationToken cancel)
    {
        var members = (await Persons.Household(db, person, cancel)).Select(member => member.Id).ToList();
        var journeys = await db.Set<Enrolment>().AsNoTracking().Where(e => members.Contains(e.PersonId)).Select(e => new { e.PersonId, e.State }).ToListAsync(cancel);
        var guided = journeys.Where(e => e.State is EnrolmentState.Expected || CaseloadRows.IsRunning(e.State)).Select(e => e.PersonId).ToHashSet();
        guided.UnionWith(await Waiting(db, members, cancel));
        var along = guided.Count > 0 ? [] : members.Except(journeys.Select(e => e.PersonId));
        return guided.Contains(person) ? [] : [person, .. along];
    }

    private static Task<List<Guid>> Waiting(MeedoenDb db, List<Guid> members, CancellationToken cancel) =>
        db.Set<WithoutJourney>().AsNoTracking().Where(one => members.Contains(one.PersonId)).Select(one => one.PersonId).ToListAsync(cancel);
}
