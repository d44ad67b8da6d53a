using Meedoen.People;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.BeforeArrival;

/// <summary>Who of a household comes along, to choose from: everybody but relatives elsewhere, until the case owner says otherwise.</summary>
/// <param name="Household">Those whom the reader guides.</param>
/// <param name="Others">The same without the person in question, who moves in any case.</param>
/// <param name="Coming">Ids of the others who come along unless somebody chooses.</param>
public sealed record Along(IReadOnlyList<PersonBrief> Household, IReadOnlyList<Choice> Others, IReadOnlyList<string> Coming)
{
    /// <summary>Nobody.</summary>
    public static Along Nobody { get; } = new([], [], []);

    /// <summary>The household of a person.</summary>
    public static async Task<Along> Of(Current current, Guid person, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var household = new List<PersonBrief>();
        foreach (var member in await Persons.Household(db, person, cancel))
        {
            if (await current.RightsOn(member.Id) is not null)
            {
                household.Add(member);
            }
        }

        if (household.Find(member => member.Id == person) is not { } self)
        {
            return Nobody;
        }

        var elsewhere = (await Persons.Relations(db, self.HouseholdId, cancel))
            .Where(member => member.Relation == HouseholdRelation.RelativeElsewhere).Select(member => member.Person).ToHashSet();
        var others = household.Where(member => member.Id != person).ToList();
        return new Along(
            household, others.ConvertAll(member => new Choice(member.Id.ToString(), member.Name)),
            [.. others.Where(member => !elsewhere.Contains(member.Id)).Select(member => member.Id.ToString())]);
    }
}
