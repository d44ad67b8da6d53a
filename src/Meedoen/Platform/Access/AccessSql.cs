using Meedoen.Platform.Acts;

namespace Meedoen.Platform.Access;

/// <summary>
/// <see cref="Access.Scope"/> for statements written by hand: every one of them composes these pieces, so that a rule of access is written
/// once. They use <c>@p0</c> to <c>@p3</c>, filled by <see cref="Values"/>; own parameters come after.
/// </summary>
public static class AccessSql
{
    /// <summary>Holds for the rows of <c>access</c> that give this reader something on this day. The columns are those of <c>access</c>.</summary>
    public const string Holds = $"principal IN (@p0, @p1) AND {InRole}";

    /// <summary>Holds for the rows that count in the reader's role on this day, whomever they are for.</summary>
    public const string InRole = """role = @p2 AND "from" <= @p3 AND ("to" IS NULL OR "to" >= @p3)""";

    /// <summary>Holds for the rows that say what is met for a person, for whoever has access in the reader's role (<see cref="AccessKind.Condition"/>).</summary>
    public const string Met = $"kind = '{nameof(AccessKind.Condition)}' AND {InRole}";

    /// <summary>The persons of whom the reader may see anything, once each, in column <c>person_id</c>.</summary>
    public const string Persons = $"(SELECT DISTINCT person_id FROM access WHERE {Holds})";

    /// <summary>The values of the first four parameters. An actor has at most two principals: the account, and the team or municipality.</summary>
    public static object[] Values(Actor actor, DateOnly today)
    {
        var (one, other) = Principals(actor);
        return [one, other, actor.Role, today];
    }

    /// <summary>The principals of an actor: one of them twice when there is only one.</summary>
    public static (Guid One, Guid Other) Principals(Actor actor) => (Principal(actor, 0), Principal(actor, actor.Principals.Count - 1));

    private static Guid Principal(Actor actor, int place) => actor.Principals.Count == 0 ? Guid.Empty : actor.Principals[place];
}
