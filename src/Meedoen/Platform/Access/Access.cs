using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;

namespace Meedoen.Platform.Access;

/// <summary>
/// The one place that says who may see whom. Every list, search, count, export and notification starts from <see cref="Scope"/>;
/// every page about one person from <see cref="To(Tenant, Actor, Guid, DateOnly)"/>. No involvement, no access.
/// </summary>
public sealed class Access(IRightsSource profile)
{
    private const string RowsOfPerson =
        $"SELECT kind, own_mask FROM access WHERE person_id = @p4 AND {AccessSql.InRole} AND (principal IN (@p0, @p1) OR kind = '{nameof(AccessKind.Condition)}')";

    private const string RowsOfReader = $"""
        SELECT person_id, kind, own_mask FROM access WHERE {AccessSql.Holds}
        UNION ALL
        SELECT person_id, kind, own_mask FROM access WHERE {AccessSql.Met} AND person_id IN {AccessSql.Persons}
        """;

    /// <summary>The persons that an actor may see anything of on a day, for use inside another query.</summary>
    public static IQueryable<Guid> Scope(MeedoenDb db, Actor actor, DateOnly today)
    {
        var (one, other) = AccessSql.Principals(actor);
        return db.Set<AccessRow>()
            .Where(a => (a.Principal == one || a.Principal == other) && a.Role == actor.Role && a.From <= today && (a.To == null || a.To >= today))
            .Select(a => a.PersonId);
    }

    /// <summary>What an actor may do with one person on a day, or null: then the person does not exist for this actor.</summary>
    public async Task<Rights?> To(Tenant tenant, Actor actor, Guid person, DateOnly today)
    {
        var found = default(Found);
        await tenant.Reads.Each(
            RowsOfPerson, row => found = found.With(Enum.Parse<AccessKind>(row.GetString(0)), row.GetInt64(1)), [.. AccessSql.Values(actor, today), person]);
        return Combine(tenant, actor.Role, found);
    }

    /// <summary>What an actor may do with everybody in scope on a day, for lists that say so per person.</summary>
    public async Task<IReadOnlyDictionary<Guid, Rights>> ToAll(Tenant tenant, Actor actor, DateOnly today)
    {
        var found = new Dictionary<Guid, Found>();
        await tenant.Reads.Each(
            RowsOfReader,
            row => found[row.GetGuid(0)] = found.GetValueOrDefault(row.GetGuid(0)).With(Enum.Parse<AccessKind>(row.GetString(1)), row.GetInt64(2)),
            AccessSql.Values(actor, today));
        return found.ToDictionary(one => one.Key, one => Combine(tenant, actor.Role, one.Value) ?? Rights.None);
    }

    /// <summary>The same question inside an act, where uncommitted rows count too.</summary>
    public async Task<Rights?> To(Tenant tenant, ActScope scope, Guid person, CancellationToken cancel)
    {
        var actor = scope.Act.Actor;
        if (actor.IsSystem)
        {
            return new Rights(0, ~0L, 0, 0);
        }

        var found = default(Found);
        await scope.Db.Each(
            RowsOfPerson, row => found = found.With(Enum.Parse<AccessKind>(row.GetString(0)), row.GetInt64(1)), [.. AccessSql.Values(actor, scope.Today), person], cancel);
        return Combine(tenant, actor.Role, found);
    }

    private Rights? Combine(Tenant tenant, string role, Found found) =>
        !found.Any ? null
        : found.Whole ? profile.For(tenant, role).On(profile.WhenMet(tenant, role), found.Met, found.Own)
        : Rights.None.WithOwn(found.Own);

    /// <summary>What the rows about one person add up to.</summary>
    /// <param name="Any">Whether the person exists for this reader.</param>
    /// <param name="Whole">Whether by more than an open step.</param>
    /// <param name="Own">Categories of own contributions that open steps give.</param>
    /// <param name="Met">Categories in which what rights depend on is met.</param>
    private readonly record struct Found(bool Any, bool Whole, long Own, long Met)
    {
        public Found With(AccessKind kind, long mask) => kind switch
        {
            AccessKind.Condition => this with { Met = Met | mask },
            AccessKind.Step => this with { Any = true, Own = Own | mask },
            _ => this with { Any = true, Whole = true, Own = Own | mask },
        };
    }
}
