using Meedoen.Parties;
using Meedoen.Platform.Access;

namespace Meedoen.Dossiers;

/// <summary>Joins what the platform answered (involvement, open steps) with what the sharing profile says of a role.</summary>
public static class RubricMasks
{
    /// <summary>What a reader may do in one file, given the rights that the platform found.</summary>
    public static RubricMask Of(Rights rights, string role, SharingContext context = default)
    {
        var profile = AccessRoles.FromCode(role) is { } known ? SharingProfiles.Standard.Mask(known, context) : RubricMask.Nothing;
        return profile with
        {
            Readable = profile.Readable & (uint)(rights.Readable >> 1),
            Writable = profile.Writable & (uint)(rights.Write >> 1),
            ShortForm = profile.ShortForm & (uint)(rights.Brief >> 1),
            Own = (uint)(rights.Own >> 1) & RubricMask.All,
        };
    }
}
