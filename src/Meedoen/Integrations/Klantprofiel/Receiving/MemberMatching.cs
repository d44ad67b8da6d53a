using Meedoen.People;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>Which member of a profile is which member of a household that is known.</summary>
internal static class MemberMatching
{
    /// <summary>Each member of the profile with the person it is, or with null when it is somebody new.</summary>
    public static IReadOnlyList<(KnownMember? Known, ProfileMember Member)> Pair(
        IReadOnlyList<KnownMember> known, IReadOnlyList<ProfileMember> members, Func<string, string> hash)
    {
        var free = known.ToList();
        var found = new KnownMember?[members.Count];
        Func<KnownMember, ProfileMember, bool>[] rounds =
        [
            (one, other) => one.VNumberHash is not null && other.VNumber is { } number && one.VNumberHash == hash(number),
            (one, other) => Compatible(one, other, hash) && other.Name is { } name && string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase),
            (one, other) => Compatible(one, other, hash) && one.BirthDate is { } birth && birth == other.BirthDate,
            (one, other) => Compatible(one, other, hash) && IsOnlyOne(one.Relation) && Relation(other) == one.Relation,
            (one, other) => Compatible(one, other, hash) && Relation(other) == one.Relation && (one.BirthDate?.Year == other.BirthYear || other.BirthYear is null),
        ];
        foreach (var same in rounds)
        {
            for (var at = 0; at < members.Count; at++)
            {
                if (found[at] is null && free.Find(one => same(one, members[at])) is { } match)
                {
                    found[at] = match;
                    free.Remove(match);
                }
            }
        }

        return [.. found.Zip(members)];
    }

    private static bool Compatible(KnownMember known, ProfileMember member, Func<string, string> hash) =>
        (known.VNumberHash is null || member.VNumber is null || known.VNumberHash == hash(member.VNumber))
        && (known.BirthDate is not { } birth || member.BirthDate is not { } other || birth == other)
        && (known.Relation == HouseholdRelation.Child) == (member.Role == ProfileRole.Child);

    private static bool IsOnlyOne(HouseholdRelation relation) => relation is HouseholdRelation.Self or HouseholdRelation.Partner;

    private static HouseholdRelation Relation(ProfileMember member) => NewMembers.Of(member).Relation;
}
