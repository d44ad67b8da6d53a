using System.Reflection;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;
using AccessRights = Meedoen.Platform.Access.Rights;

namespace Meedoen.Tests.Rights;

/// <summary>A mistake, as if a check had been left out.</summary>
internal sealed record Mistake(string Name, Func<Task> Plant, Func<Task> Undo);

/// <summary>Mistakes planted from outside: a service replaced, or rows as a forgotten check would have written them.</summary>
internal static class PlantedMistakes
{
    public static IEnumerable<Mistake> Of(RightsWorld world, SwitchableRights rights)
    {
        yield return Rights("every role may do everything", rights, (_, _, _) => new AccessRights(0, ~0L, 0, 0));
        yield return Rights("everybody has the rights of the case owner", rights, (source, tenant, _) => source.For(tenant, "RG"));
        yield return Rights("nobody asks for consent, nor whether there is a vote", rights, (source, tenant, role) => source.WhenMet(tenant, role));
        yield return Rights("the short form shows everything", rights, null);
        yield return Rows(world, "access", "access never ends", "UPDATE access SET \"to\" = NULL");
        yield return Rows(world, "access", "access begins before its first day", "UPDATE access SET \"from\" = '2020-01-01'");
        yield return Rows(world, "access", "a colleague of the same team gets access", Give(world, AccessRole.CaseOwner, Relation.SameTeam));
        yield return Rows(world, "access", "a consent that nobody gave counts", Give(world, AccessRole.CaseOwner, Relation.Involved, AccessKind.Condition, 1 << 13));
        yield return Rows(world, "access", "a member of the household gets access", Give(world, AccessRole.Participant, Relation.SameTeam));
        yield return Rows(world, "access", "an official sees another municipality", $"UPDATE access SET principal = (SELECT upper(substr(principals, 38, 36)) FROM session WHERE account = '{Id(world, AccessRole.MunicipalOfficial, Relation.OtherTeam)}' LIMIT 1) WHERE kind = 'Area' AND role = 'GM'");
        yield return Rows(world, "session", "a session acts in another role than it was opened in", $"UPDATE session SET role = 'RG' WHERE account = '{Id(world, AccessRole.Volunteer, Relation.Involved)}'");
        yield return Rows(world, "session", "a session carries the principals of somebody else", $"UPDATE session SET principals = (SELECT principals FROM session WHERE account = '{Id(world, AccessRole.CaseOwner, Relation.Involved)}' LIMIT 1) WHERE account = '{Id(world, AccessRole.CaseOwner, Relation.OtherTeam)}'");
        yield return Rows(world, "fact", "what others wrote counts as one's own", $"UPDATE fact SET author = '{Id(world, AccessRole.Supporter, Relation.Involved)}'");
        yield return Rows(world, "document", "a document is filed under another rubric", "UPDATE document SET rubric = 12");
        yield return Rows(world, "conversation", "a conversation is about somebody else", $"UPDATE conversation SET person_id = '{world.Partner.ToString().ToUpperInvariant()}'");
    }

    /// <summary>Changes rows as no use case would.</summary>
    public static Task Sql(RightsWorld world, string sql) => world.Tenant.Writes.Run(
        async db =>
        {
            await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            return (0, true);
        },
        CancellationToken.None);

    /// <summary>Lets every role in at a door.</summary>
    public static void Open(ForRolesAttribute door) => typeof(ForRolesAttribute)
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Single(f => f.FieldType == typeof(string[]))
        .SetValue(door, AccessRoles.All.Select(r => r.Code()).ToArray());

    private static Mistake Rights(
        string name, SwitchableRights rights, Func<IRightsSource, Tenant, string, AccessRights>? planted) => new(
        name,
        () =>
        {
            rights.Planted = planted ?? ((_, _, _) => default);
            rights.ShortIsWhole = planted is null;
            return Task.CompletedTask;
        },
        () =>
        {
            (rights.Planted, rights.ShortIsWhole) = (null, false);
            return Task.CompletedTask;
        });

    private static Mistake Rows(RightsWorld world, string table, string name, string sql) => new(
        name,
        async () =>
        {
            await Sql(world, $"CREATE TABLE kept AS SELECT * FROM {table}");
            await Sql(world, sql);
        },
        async () =>
        {
            await Sql(world, $"DELETE FROM {table}");
            await Sql(world, $"INSERT INTO {table} SELECT * FROM kept");
            await Sql(world, "DROP TABLE kept");
        });

    private static string Give(RightsWorld world, AccessRole role, Relation relation, AccessKind kind = AccessKind.Personal, int mask = 0) => $"""
        INSERT INTO access (id, principal, person_id, role, kind, "from", own_mask, source)
        SELECT '{Guid.NewGuid().ToString().ToUpperInvariant()}', '{Id(world, role, relation)}', person_id, '{role.Code()}', '{kind}', '2026-01-01', {mask}, source
        FROM access WHERE person_id = '{world.Person.ToString().ToUpperInvariant()}' LIMIT 1
        """;

    private static string Id(RightsWorld world, AccessRole role, Relation relation) => world.Accounts[world.The(role, relation)].ToString().ToUpperInvariant();
}
