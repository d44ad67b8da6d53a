using System.Collections.Concurrent;
using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Access;

namespace Meedoen.Dossiers;

/// <summary>Joins what the platform answered (involvement, open steps, the sharing profile in force) with the conditions that go with a role.</summary>
public static class RubricMasks
{
    private const int MostKinds = 1000;
    private static readonly Rubric[] Rubrics = Enum.GetValues<Rubric>();

    /// <summary>Nothing but what is asked decides the answer, there are few kinds, and every page about a person asks.</summary>
    private static readonly ConcurrentDictionary<(Rights, string, SharingContext), RubricMask> Known = new();

    /// <summary>What a reader may do in one file, given the rights that the platform found.</summary>
    public static RubricMask Of(Rights rights, string role, SharingContext context = default)
    {
        if (Known.TryGetValue((rights, role, context), out var known))
        {
            return known;
        }

        if (Known.Count > MostKinds)
        {
            Known.Clear();
        }

        return Known[(rights, role, context)] = Join(rights, role, context);
    }

    private static RubricMask Join(Rights rights, string role, SharingContext context)
    {
        if (AccessRoles.FromCode(role) is not { } known)
        {
            return RubricMask.Nothing;
        }

        var standard = SharingProfiles.Standard.Mask(known, context);
        var mask = new RubricMask { Numbers = standard.Numbers, ProfileOnly = standard.ProfileOnly, Figures = standard.Figures };
        foreach (var rubric in Rubrics)
        {
            var found = Right(rights, (int)rubric);
            var condition = SharingFloor.ConditionOf(known, rubric);
            var right = found == RubricRight.None ? found : new RubricGrant(found, condition).In(context);
            mask = right == RubricRight.None ? mask : mask.With(rubric, right, condition);
        }

        return mask with { Own = (uint)(rights.Own >> 1) & RubricMask.All };
    }

    private static RubricRight Right(Rights rights, int category) =>
        (rights.Write >> category & 1) == 1 ? RubricRight.Write
        : rights.MayRead(category) ? RubricRight.Read
        : (rights.Brief >> category & 1) == 1 ? RubricRight.ShortForm
        : RubricRight.None;
}
