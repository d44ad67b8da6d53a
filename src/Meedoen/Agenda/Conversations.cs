using System.Data.Common;
using Meedoen.Platform.Data;

namespace Meedoen.Agenda;

/// <summary>Reads conversations for other modules and pages.</summary>
internal sealed class Conversations : IAgenda
{
    private const string Columns = """
        SELECT c.id, c.person_id, c.kind, c.state, c."on", c.at, c.minutes, c.place, c.host, c.step,
          (SELECT b.state FROM interpreter_booking b WHERE b.conversation_id = c.id ORDER BY b.id DESC LIMIT 1)
        FROM conversation c
        """;

    private const string OfPerson = Columns + """ WHERE c.person_id = @p0 ORDER BY c."on" DESC, c.at DESC LIMIT 200""";

    private const string NextOfPerson = Columns + """
         WHERE c.person_id = @p0 AND c.state = 'Planned' AND c."on" >= @p1 ORDER BY c."on", c.at LIMIT 1
        """;

    private const string OfHost = Columns + """
         WHERE c.host = @p0 AND c.state = 'Planned' AND c."on" >= @p1 AND c."on" <= @p2
          AND EXISTS (SELECT 1 FROM access a WHERE a.principal = @p0 AND a.role = @p3 AND a.person_id = c.person_id
            AND a."from" <= @p4 AND (a."to" IS NULL OR a."to" >= @p4))
         ORDER BY c."on", c.at LIMIT 500
        """;

    public async Task<IReadOnlyList<ConversationSummary>> Of(Tenant tenant, Guid person)
    {
        using var reads = tenant.Reads.Rent();
        return await reads.List(OfPerson, Summary, person);
    }

    public async Task<ConversationSummary?> Next(Tenant tenant, Guid person, DateOnly from)
    {
        using var reads = tenant.Reads.Rent();
        return await reads.First(NextOfPerson, Summary, person, from);
    }

    /// <summary>What an account holds between two days, with persons it may still see today.</summary>
    public static async Task<IReadOnlyList<ConversationSummary>> HeldBy(
        Tenant tenant, Guid account, string role, DateOnly from, DateOnly to, DateOnly today)
    {
        using var reads = tenant.Reads.Rent();
        return await reads.List(OfHost, Summary, account, from, to, role, today);
    }

    private static ConversationSummary Summary(DbDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), Enum.Parse<ConversationKind>(row.GetString(2)), Enum.Parse<ConversationState>(row.GetString(3)),
        row.Day(4), row.GetFieldValue<TimeOnly>(5), row.GetInt32(6), row.GetString(7), row.GetGuid(8),
        row.IsDBNull(9) ? null : row.GetString(9), row.IsDBNull(10) ? null : Enum.Parse<InterpreterState>(row.GetString(10)));
}
