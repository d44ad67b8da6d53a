using System.Collections.Concurrent;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;

namespace Meedoen.Dossiers;

/// <summary>Tells the platform what a role may do, from the sharing profile in force.</summary>
internal sealed class RightsFromProfile : IRightsSource
{
    private readonly ConcurrentDictionary<string, Rights> byRole = new(StringComparer.Ordinal);

    public Rights For(Tenant tenant, string role) => byRole.GetOrAdd(role, static code => AccessRoles.FromCode(code) is { } known
        ? AsRights(SharingProfiles.Standard.Mask(known))
        : Rights.None);

    /// <summary>Rubric masks count from bit 0, categories of the platform from bit 1.</summary>
    private static Rights AsRights(RubricMask mask) =>
        new((long)mask.Readable << 1, (long)mask.Writable << 1, (long)mask.ShortForm << 1, (long)mask.Own << 1);
}
