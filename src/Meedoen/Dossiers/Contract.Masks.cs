using System.Collections.Concurrent;
using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Access;

namespace Meedoen.Dossiers;

/// <summary>
/// Joins what the platform answered (involvement, open steps, the sharing profile in force, what it depends on for this person) with the
/// conditions that go with a role.
/// </summary>
public static class RubricMasks
{
    private const int MostKinds = 1000;
    private static readonly Rubric[] Rubrics = Enum.GetValues<Rubric>();

    /// <summary>Nothing but what is asked decides the answer, there are few kinds, and every page about a person asks.</summary>
    private static readonly ConcurrentDictionary<(Rights, string), RubricMask> Known = new();

    /// <summary>What a reader may do in one file, given the rights that the platform found.</summary>
    public static RubricMask Of(Rights rights, string role)
    {
        if (Known.TryGetValue((rights, role), out var known))
        {
            return known;
        }

        if (Known.Count > MostKinds)
        {
            Known.Clear();
        }

        return Known[(rights, role)] = Join(rights, role);
    }

    /// <summary>The roles whose right in a rubric depends on a condition, whatever the profile in force says.</summary>
    public static IEnumerable<AccessRole> Under(RightCondition condition, Rubric rubric) =>
        AccessRoles.All.Where(role => SharingFloor.ConditionOf(role, rubric) == condition);

    private static RubricMask Join(Rights rights, string role)
    {
        if (AccessRoles.FromCode(role) is not { } known)
        {
            return RubricMask.Nothing;
        }

        var standard = SharingProfiles.Standard.Mask(known);
        var mask = new RubricMask { Numbers = standard.Numbers, ProfileOnly = standard.ProfileOnly, Figures = standard.Figures };
        foreach (var rubric in Rubrics)
        {
            var right = Right(rights, (int)rubric);
            mask = right == RubricRight.None ? mask : mask.With(rubric, right, SharingFloor.ConditionOf(known, rubric));
        }

        return mask with { Own = (uint)(rights.Own >> 1) & RubricMask.All };
    }

    private static RubricRight Right(Rights rights, int category) =>
        (rights.Write >> category & 1) == 1 ? RubricRight.Write
        : rights.MayRead(category) ? RubricRight.Read
        : (rights.Brief >> category & 1) == 1 ? RubricRight.ShortForm
        : RubricRight.None;
}
