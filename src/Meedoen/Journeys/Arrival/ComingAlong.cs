using Meedoen.People;
using Meedoen.Platform.Acts;

namespace Meedoen.Journeys;

/// <summary>Who of a household comes along when one of them moves: everybody but relatives elsewhere, unless somebody chose.</summary>
internal static class ComingAlong
{
    /// <summary>The members who come along, or why not.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="person">One of the household; comes along in any case.</param>
    /// <param name="chosen">Who comes along, or null for everybody who does not live elsewhere.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<List<KnownMember>>> Of(ActScope scope, Guid person, IReadOnlyList<Guid>? chosen, CancellationToken cancel)
    {
        var (_, members) = await Recognising.Household(scope, person, cancel);
        if (chosen is not null && chosen.Any(one => members.All(member => member.Id != one)))
        {
            return new Refusal("journeys.not-in-household", "members");
        }

        return members.Where(member => member.Id == person
            || (chosen?.Contains(member.Id) ?? member.Relation != HouseholdRelation.RelativeElsewhere)).ToList();
    }

    /// <summary>Whether a journey may begin for this member: an adult of the household; children come along without one.</summary>
    public static bool MayTravel(KnownMember member) => member.Relation is HouseholdRelation.Self or HouseholdRelation.Partner;
}
