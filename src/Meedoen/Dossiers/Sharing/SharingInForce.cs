using System.Collections.Concurrent;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;

namespace Meedoen.Dossiers.Sharing;

/// <summary>The sharing profile of each tenant, as it holds on the business day. Read once, and again after a change.</summary>
public sealed class SharingInForce(IBusinessClock clock)
{
    // Lazy: what was being read when a change came is dropped with it, and never stands in for the new one.
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<DatedProfile>>> known = new(StringComparer.Ordinal);

    /// <summary>The profile that holds today.</summary>
    public SharingProfile Of(Tenant tenant) => All(tenant).LastOrDefault(e => e.From <= clock.Today)?.Profile ?? SharingProfiles.Standard;

    /// <summary>The profile that was decided last, in force or yet to come.</summary>
    internal SharingProfile Newest(Tenant tenant) => All(tenant) is [.., var last] ? last.Profile : SharingProfiles.Standard;

    internal void Forget(Tenant tenant) => known.TryRemove(tenant.Slug, out _);

    /// <summary>The profile that an edition says.</summary>
    internal static SharingProfile Profile(int number, string cells)
    {
        var standard = SharingProfiles.Standard;
        var changed = cells.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cell).ToDictionary(c => (c.Role, c.Rubric), c => c.Grant);
        var all = AccessRoles.All.SelectMany(role => Enum.GetValues<Rubric>().Select(rubric => (role, rubric)))
            .ToDictionary(cell => cell, cell => changed.TryGetValue(cell, out var grant) ? grant : standard[cell.role, cell.rubric]);
        return new SharingProfile(
            standard.Id, number, standard.Title, all, AccessRoles.All.ToDictionary(r => r, standard.AccessLog), AccessRoles.All.ToDictionary(r => r, standard.Administration));
    }

    /// <summary>What an edition must say for a profile: the cells that differ from the standard.</summary>
    internal static string Cells(SharingProfile profile) => string.Join('\n',
        from rubric in Enum.GetValues<Rubric>()
        from role in AccessRoles.All
        where profile[role, rubric] != SharingProfiles.Standard[role, rubric]
        select $"{rubric}.{role.Code()}={GrantNotation.Format(profile[role, rubric])}");

    private static (AccessRole Role, Rubric Rubric, RubricGrant Grant) Cell(string line) => line.Split('.', '=') is [var rubric, var role, var grant]
        ? (AccessRoles.FromCode(role)!.Value, Enum.Parse<Rubric>(rubric), GrantNotation.Parse(grant)!.Value)
        : throw new InvalidOperationException("An edition of the sharing profile cannot be read.");

    private IReadOnlyList<DatedProfile> All(Tenant tenant) => known.GetOrAdd(
        tenant.Slug, static (_, where) => new(() => Read(where), LazyThreadSafetyMode.PublicationOnly), tenant).Value;

    private static IReadOnlyList<DatedProfile> Read(Tenant tenant)
    {
        using var db = tenant.OpenForReading();
        return [.. db.Set<SharingEdition>().OrderBy(e => e.Number).AsEnumerable().Select(e => new DatedProfile(e.From, Profile(e.Number, e.Cells)))];
    }

    private sealed record DatedProfile(DateOnly From, SharingProfile Profile);
}
