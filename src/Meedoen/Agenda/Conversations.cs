using System.Data.Common;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;

namespace Meedoen.Agenda;

/// <summary>Reads conversations for other modules and pages.</summary>
internal sealed class Conversations : IAgenda
{
    private const string Columns = """
        SELECT c.id, c.person_id, c.kind, c.state, c."on", c.at, c.minutes, c.place, c.host, c.step,
          (SELECT b.state FROM interpreter_booking b WHERE b.conversation_id = c.id ORDER BY b.id DESC LIMIT 1),
          c.note IS NOT NULL
        FROM conversation c
        """;

    private const string OfPerson = Columns + """ WHERE c.person_id = @p0 ORDER BY c."on" DESC, c.at DESC LIMIT 200""";

    private const string NextOfPerson = Columns + """
         WHERE c.person_id = @p0 AND c.state = 'Planned' AND c."on" >= @p1 ORDER BY c."on", c.at LIMIT 1
        """;

    private const string OfHost = Columns + $"""
         WHERE c.host = @p4 AND c.state = 'Planned' AND c."on" >= @p5 AND c."on" <= @p6
          AND EXISTS (SELECT 1 FROM access WHERE person_id = c.person_id AND {AccessSql.Holds})
         ORDER BY c."on", c.at LIMIT 500
        """;

    public async Task<IReadOnlyList<ConversationSummary>> Of(Tenant tenant, Guid person)
    {
        return await tenant.Reads.List(OfPerson, Summary, person);
    }

    public async Task<ConversationSummary?> Next(Tenant tenant, Guid person, DateOnly from)
    {
        return await tenant.Reads.First(NextOfPerson, Summary, person, from);
    }

    /// <summary>What somebody holds between two days, with persons it may still see today.</summary>
    public static async Task<IReadOnlyList<ConversationSummary>> HeldBy(
        Tenant tenant, Actor actor, DateOnly from, DateOnly to, DateOnly today)
    {
        return await tenant.Reads.List(OfHost, Summary, [.. AccessSql.Values(actor, today), actor.Id, from, to]);
    }

    private static ConversationSummary Summary(DbDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), Enum.Parse<ConversationKind>(row.GetString(2)), Enum.Parse<ConversationState>(row.GetString(3)),
        row.Day(4), row.GetFieldValue<TimeOnly>(5), row.GetInt32(6), row.GetString(7), row.GetGuid(8),
        row.TextOrNull(9), row.IsDBNull(10) ? null : Enum.Parse<InterpreterState>(row.GetString(10)))
    {
        HasReport = row.GetBoolean(11),
    };
}
