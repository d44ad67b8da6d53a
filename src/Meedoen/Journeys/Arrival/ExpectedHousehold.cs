using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The household of an expected person: it arrives, or goes elsewhere, together.</summary>
/// <param name="Members">Everybody in it whom the actor guides.</param>
/// <param name="Enrolments">The expected journeys in it.</param>
/// <param name="ExpectedSince">First day of the earliest of these.</param>
/// <param name="Travellers">The members who have an expected journey: the adults; a child arrives along without one.</param>
public sealed record ExpectedMembers(
    IReadOnlyList<Guid> Members, IReadOnlyList<Guid> Enrolments, DateOnly ExpectedSince, IReadOnlyList<Guid> Travellers);

/// <summary>Finds the household of an expected person, when this actor may change its residence.</summary>
public sealed class ExpectedHousehold(Current current)
{
    private const int ResidenceRubric = 2;

    /// <summary>The household, or why not.</summary>
    public async Task<Outcome<ExpectedMembers>> Of(ActScope scope, Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!rights.MayWrite(ResidenceRubric))
        {
            return Refusal.Forbidden;
        }

        var members = new List<Guid>();
        foreach (var member in await Persons.Household(scope.Db, person, cancel))
        {
            if (await current.RightsOn(scope, member.Id, cancel) is { } own && own.MayWrite(ResidenceRubric))
            {
                members.Add(member.Id);
            }
        }

        var expected = await scope.Db.Set<Enrolment>()
            .Where(e => members.Contains(e.PersonId) && e.State == EnrolmentState.Expected)
            .Select(e => new { e.Id, e.StartedOn, e.PersonId }).ToListAsync(cancel);
        return expected.Count > 0
            ? new ExpectedMembers(members, [.. expected.Select(e => e.Id)], expected.Min(e => e.StartedOn), [.. expected.Select(e => e.PersonId)])
            : new Refusal("journeys.not-expected");
    }
}
