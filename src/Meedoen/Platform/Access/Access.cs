using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Access;

/// <summary>
/// The one place that says who may see whom. Every list, search, count, export and notification starts from <see cref="Scope"/>;
/// every page about one person from <see cref="To(Tenant, Actor, Guid, DateOnly)"/>. No involvement, no access.
/// </summary>
public sealed class Access(IRightsSource profile)
{
    private const string RowsOfPerson = $"SELECT kind, own_mask FROM access WHERE {AccessSql.Holds} AND person_id = @p4";

    private const string RowsOfReader = $"SELECT person_id, kind, own_mask FROM access WHERE {AccessSql.Holds}";

    /// <summary>The persons that an actor may see anything of on a day, for use inside another query.</summary>
    public static IQueryable<Guid> Scope(MeedoenDb db, Actor actor, DateOnly today)
    {
        var principals = actor.Principals;
        return db.Set<AccessRow>()
            .Where(a => principals.Contains(a.Principal) && a.Role == actor.Role && a.From <= today && (a.To == null || a.To >= today))
            .Select(a => a.PersonId);
    }

    /// <summary>What an actor may do with one person on a day, or null: then the person does not exist for this actor.</summary>
    public async Task<Rights?> To(Tenant tenant, Actor actor, Guid person, DateOnly today)
    {
        var found = false;
        var whole = false;
        var own = 0L;
        await tenant.Reads.Each(
            RowsOfPerson,
            row =>
            {
                found = true;
                whole |= row.GetString(0) != nameof(AccessKind.Step);
                own |= row.GetInt64(1);
            },
            [.. AccessSql.Values(actor, today), person]);
        return found ? Combine(tenant, actor.Role, whole, own) : null;
    }

    /// <summary>What an actor may do with everybody in scope on a day, for lists that say so per person.</summary>
    public async Task<IReadOnlyDictionary<Guid, Rights>> ToAll(Tenant tenant, Actor actor, DateOnly today)
    {
        var found = new Dictionary<Guid, (bool Whole, long Own)>();
        await tenant.Reads.Each(
            RowsOfReader,
            row =>
            {
                var (whole, own) = found.GetValueOrDefault(row.GetGuid(0));
                found[row.GetGuid(0)] = (whole || row.GetString(1) != nameof(AccessKind.Step), own | row.GetInt64(2));
            },
            AccessSql.Values(actor, today));
        return found.ToDictionary(one => one.Key, one => Combine(tenant, actor.Role, one.Value.Whole, one.Value.Own));
    }

    /// <summary>The same question inside an act, where uncommitted rows count too.</summary>
    public async Task<Rights?> To(Tenant tenant, ActScope scope, Guid person, CancellationToken cancel)
    {
        var actor = scope.Act.Actor;
        if (actor.IsSystem)
        {
            return new Rights(0, ~0L, 0, 0);
        }

        var principals = actor.Principals;
        var rows = await scope.Db.Set<AccessRow>().AsNoTracking()
            .Where(a => a.PersonId == person && principals.Contains(a.Principal) && a.Role == actor.Role
                && a.From <= scope.Today && (a.To == null || a.To >= scope.Today))
            .Select(a => new { a.Kind, a.OwnMask })
            .ToListAsync(cancel);
        return rows.Count == 0
            ? null
            : Combine(tenant, actor.Role, rows.Exists(r => r.Kind != AccessKind.Step), rows.Aggregate(0L, (mask, r) => mask | r.OwnMask));
    }

    private Rights Combine(Tenant tenant, string role, bool whole, long own) =>
        (whole ? profile.For(tenant, role) : Rights.None).WithOwn(own);
}
