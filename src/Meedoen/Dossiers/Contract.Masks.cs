using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Access;

namespace Meedoen.Dossiers;

/// <summary>Joins what the platform answered (involvement, open steps, the sharing profile in force) with the conditions that go with a role.</summary>
public static class RubricMasks
{
    private static readonly Rubric[] Rubrics = Enum.GetValues<Rubric>();

    /// <summary>What a reader may do in one file, given the rights that the platform found.</summary>
    public static RubricMask Of(Rights rights, string role, SharingContext context = default)
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
