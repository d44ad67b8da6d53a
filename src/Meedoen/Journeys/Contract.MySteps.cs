using System.Data.Common;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>A step that the reader can do now.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Title">What it is.</param>
/// <param name="DueOn">When it is due, or null.</param>
/// <param name="Late">Whether it is past that day, outside patience mode.</param>
/// <param name="Href">Where it is done.</param>
public sealed record MyStep(Guid Person, string Title, DateOnly? DueOn, bool Late, string Href);

/// <summary>The open steps that belong to the role of the reader, for everybody the reader is involved with.</summary>
public sealed class MySteps(TemplateShelf shelf, PersonKeys keys)
{
    private const int Most = 500;

    private const string Sql = $"""
        SELECT s.enrolment_id, s.person_id, r.template_id, r.template_version, s.key, s.step, s.due_on, s.quiet, {AddedTitle.Columns}
        FROM {AccessSql.Persons} scope
        JOIN open_step s ON s.person_id = scope.person_id
        JOIN caseload_row r ON r.enrolment_id = s.enrolment_id {AddedTitle.OfStep}
        WHERE s.kind = 'Step' AND s.owner = @p2 AND s.waits_for IS NULL AND (s.opens_on IS NULL OR s.opens_on <= @p3)
        ORDER BY s.due_on, s.key LIMIT @p4
        """;

    /// <summary>The steps per person, the first due first.</summary>
    public async Task<ILookup<Guid, MyStep>> Of(Current current, CancellationToken cancel)
    {
        var (tenant, actor, today) = (current.Tenant, current.Actor, current.Today);
        await shelf.EnsureRead(tenant, cancel);
        var steps = await tenant.Reads.List(Sql, row => Read(row, tenant.Slug, today), [.. AccessSql.Values(actor, today), Most]);
        return steps.ToLookup(step => step.Person);
    }

    private MyStep Read(DbDataReader row, string tenant, DateOnly today)
    {
        var step = row.IsDBNull(5) ? "" : row.GetString(5);
        var title = AddedTitle.Read(keys, row, 8, row.GetGuid(1)) ?? shelf.Peek(tenant, row.GetString(2), row.GetInt32(3))?.Step(step)?.Title.ToString() ?? step;
        var due = row.DayOrNull(6);
        return new MyStep(
            row.GetGuid(1), title, due, due < today && !row.GetBoolean(7), StepLinks.To(row.GetGuid(1), row.GetGuid(0), row.GetString(4), OpenStepKind.Step));
    }
}
