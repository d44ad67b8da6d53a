using System.Text;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;

namespace Meedoen.Journeys;

/// <summary>
/// The statements behind the caseload. They start from the access rows of the reader, so that their cost depends on the own caseload and
/// not on the number of journeys there are; a few fixed pieces make up every filter, so that few statements are prepared.
/// </summary>
internal static class CaseloadSql
{
    /// <summary>Exact counts end here: "1,000+" is enough.</summary>
    public const int MostCounted = 1000;

    private const string Scope = $"""
        FROM (SELECT DISTINCT person_id FROM access WHERE {AccessSql.Holds} AND kind <> 'Step') scope
        JOIN caseload_row r ON r.person_id = scope.person_id
        WHERE r.running
        """;

    /// <summary>Past its date on day @p3, outside patience mode.</summary>
    private const string Late = "r.next_due_on < @p3 AND r.next_opens_on <= @p3 AND r.next_waits_for IS NULL AND NOT r.quiet";

    /// <summary>The contact person on day @p3.</summary>
    private const string ContactOnDay = "CASE WHEN r.next_contact_from <= @p3 THEN r.next_contact_id ELSE r.contact_id END";

    private const string Columns = $"""
        r.enrolment_id, r.person_id, r.name, r.municipality, r.language, r.template_id, r.template_version, r.state, r.phase, r.next_key,
        r.next_step, r.next_kind, r.next_opens_on, r.next_due_on, r.next_waits_for, r.quiet, r.signals, r.progress, r.here,
        r.contact_id, r.contact_name, r.next_contact_id, r.next_contact_name, r.next_contact_from, {AddedTitle.Columns}
        """;

    /// <summary>The rows of one page.</summary>
    public static (string Sql, object?[] Values) Rows(CaseloadFilter filter, Actor actor, DateOnly today)
    {
        List<object?> values = [.. AccessSql.Values(actor, today)];
        var where = Where(filter, today, values);
        var order = filter.Sort == CaseloadSort.Name ? "r.name_key, r.number" : "r.sort_on, r.name_key, r.number";
        values.Add(CaseloadFilter.PageSize);
        values.Add((filter.Page - 1) * CaseloadFilter.PageSize);
        return ($"""
            SELECT {Columns} FROM (SELECT r.number {Scope}{where} ORDER BY {order} LIMIT @p{values.Count - 2} OFFSET @p{values.Count - 1}) page
            JOIN caseload_row r ON r.number = page.number {AddedTitle.OfNext} ORDER BY {order}
            """, [.. values]);
    }

    /// <summary>How many there are per language, up to one more than <see cref="MostCounted"/> together.</summary>
    public static (string Sql, object?[] Values) Count(CaseloadFilter filter, Actor actor, DateOnly today)
    {
        List<object?> values = [.. AccessSql.Values(actor, today)];
        var where = Where(filter, today, values);
        return ($"SELECT language, COUNT(*) FROM (SELECT r.language {Scope}{where} LIMIT {MostCounted + 1}) counted GROUP BY language ORDER BY language", [.. values]);
    }

    /// <summary>Per contact person: how many journeys, and how many of them are late, wait, are quiet, or ask to be looked at.</summary>
    public static (string Sql, object?[] Values) Loads(Actor actor, DateOnly today) => ($"""
        SELECT contact, COUNT(*), SUM(late), SUM(waits), SUM(quiet), SUM(signals) FROM (
          SELECT {ContactOnDay} AS contact, CASE WHEN {Late} THEN 1 ELSE 0 END AS late,
            CASE WHEN r.next_waits_for IS NULL THEN 0 ELSE 1 END AS waits, CASE WHEN r.quiet THEN 1 ELSE 0 END AS quiet,
            CASE WHEN r.signals IS NULL THEN 0 ELSE 1 END AS signals {Scope}) loads
        GROUP BY contact
        """, AccessSql.Values(actor, today));

    private static string Where(CaseloadFilter filter, DateOnly today, List<object?> values)
    {
        var where = new StringBuilder();
        Equal(where, values, "r.phase", filter.Phase);
        Equal(where, values, "r.language", filter.Language);
        Equal(where, values, "r.municipality_id", filter.Municipality);
        if (filter.Contact == Guid.Empty)
        {
            where.Append(" AND ").Append(ContactOnDay).Append(" IS NULL");
        }
        else
        {
            Equal(where, values, ContactOnDay, filter.Contact);
        }

        where.Append(filter.Alarm switch
        {
            CaseloadAlarm.Late => " AND " + Late,
            CaseloadAlarm.Signal => " AND r.signals IS NOT NULL",
            CaseloadAlarm.Waiting => " AND r.next_waits_for IS NOT NULL",
            CaseloadAlarm.Patience => " AND r.quiet",
            _ => "",
        });
        if (filter.Text is { } text)
        {
            values.Add($"%{NameKey.Of(text).Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)}%");
            where.Append(" AND r.name_key LIKE @p").Append(values.Count - 1);
        }

        return where.ToString();
    }

    private static void Equal(StringBuilder where, List<object?> values, string column, object? value)
    {
        if (value is not null)
        {
            values.Add(value);
            where.Append(" AND ").Append(column).Append(" = @p").Append(values.Count - 1);
        }
    }
}
