using System.Collections.Concurrent;
using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;

namespace Meedoen.Dossiers;

/// <summary>Tells the platform what a role may do, from the sharing profile in force.</summary>
internal sealed class RightsFromProfile(SharingInForce profiles) : IRightsSource
{
    private readonly ConcurrentDictionary<(string Tenant, int Version, string Role), Rights> known = new();

    public Rights For(Tenant tenant, string role)
    {
        var profile = profiles.Of(tenant);
        return known.GetOrAdd((tenant.Slug, profile.Version, role), static (key, made) => AccessRoles.FromCode(key.Role) is { } found
            ? AsRights(made.Mask(found))
            : Rights.None, profile);
    }

    /// <summary>Rubric masks count from bit 0, categories of the platform from bit 1.</summary>
    private static Rights AsRights(RubricMask mask) =>
        new((long)mask.Readable << 1, (long)mask.Writable << 1, (long)mask.ShortForm << 1, (long)mask.Own << 1);
}
