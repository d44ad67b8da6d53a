using System.Collections.Concurrent;
using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;

namespace Meedoen.Dossiers;

/// <summary>Tells the platform what a role may do, from the sharing profile in force.</summary>
internal sealed class RightsFromProfile(SharingInForce profiles) : IRightsSource
{
    private static readonly SharingContext Everything = new(ParticipantAgrees: true, HasVote: true);

    private readonly ConcurrentDictionary<(string Tenant, int Version, string Role, bool Met), Rights> known = new();

    public Rights For(Tenant tenant, string role) => Of(tenant, role, met: false);

    public Rights WhenMet(Tenant tenant, string role) => Of(tenant, role, met: true);

    private Rights Of(Tenant tenant, string role, bool met)
    {
        var profile = profiles.Of(tenant);
        return known.GetOrAdd((tenant.Slug, profile.Version, role, met), static (key, made) => AccessRoles.FromCode(key.Role) is { } found
            ? AsRights(made.Mask(found, key.Met ? Everything : default))
            : Rights.None, profile);
    }

    /// <summary>Rubric masks count from bit 0, categories of the platform from bit 1.</summary>
    private static Rights AsRights(RubricMask mask) =>
        new((long)mask.Readable << 1, (long)mask.Writable << 1, (long)mask.ShortForm << 1, (long)mask.Own << 1);
}
