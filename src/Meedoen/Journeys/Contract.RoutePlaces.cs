using System.Data.Common;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Text;

namespace Meedoen.Journeys;

/// <summary>Where somebody stands on a running journey, without folding it.</summary>
/// <param name="Title">Name of the programme.</param>
/// <param name="Phase">Name of the phase, or null.</param>
/// <param name="Next">Name of the step that is next, or null.</param>
/// <param name="Progress">One letter per station: d done, n now, w waiting, a ahead, s skipped, f fork.</param>
/// <param name="Here">Position of "you are here" in <paramref name="Progress"/>, or -1.</param>
public sealed record RoutePlace(Localized? Title, Localized? Phase, string? Next, string Progress, int Here)
{
    /// <summary>Enrolment.</summary>
    public required Guid Enrolment { get; init; }

    /// <summary>Key and kind of what is next, or null.</summary>
    public (string Key, OpenStepKind Kind)? NextWork { get; init; }

    /// <summary>When it is due, or null.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether being past that day counts: not while it waits, nor in patience mode.</summary>
    public bool CanBeLate { get; init; }
}

/// <summary>Reads where one person stands. The reader's rights on the person come first, at the caller.</summary>
public sealed class RoutePlaces(TemplateShelf shelf, PersonKeys keys)
{
    private const string Rows = $"""
        SELECT r.template_id, r.template_version, r.phase, r.next_step, r.progress, r.here,
          r.enrolment_id, r.next_key, r.next_kind, r.next_due_on, r.next_waits_for, r.quiet, {AddedTitle.Columns}
        FROM caseload_row r {AddedTitle.OfNext}
        WHERE r.person_id = @p0 AND r.running ORDER BY r.enrolment_id
        """;

    /// <summary>The running journeys of a person, the oldest first.</summary>
    public async Task<IReadOnlyList<RoutePlace>> Of(Tenant tenant, Guid person, CancellationToken cancel)
    {
        await shelf.EnsureRead(tenant, cancel);
        return await tenant.Reads.List(Rows, row => Place(tenant.Slug, person, row), person);
    }

    /// <summary>Title of a step in one of the tenant's templates, or null; for what happened before.</summary>
    public string? TitleOf(Tenant tenant, string step) => shelf.TitleOf(tenant.Slug, step)?.ToString();

    private RoutePlace Place(string tenant, Guid person, DbDataReader row)
    {
        var template = shelf.Peek(tenant, row.GetString(0), row.GetInt32(1));
        var phase = template?.Phases.FirstOrDefault(one => !row.IsDBNull(2) && one.Id == row.GetString(2));
        var next = AddedTitle.Read(keys, row, 12, person) ?? (row.IsDBNull(3) ? null : template?.Step(row.GetString(3))?.Title.ToString());
        return new RoutePlace(template?.Title, phase?.Title, next, row.GetString(4), row.GetInt32(5))
        {
            Enrolment = row.GetGuid(6),
            NextWork = row.IsDBNull(7) ? null : (row.GetString(7), Enum.Parse<OpenStepKind>(row.GetString(8))),
            DueOn = row.DayOrNull(9),
            CanBeLate = row.IsDBNull(10) && !row.GetBoolean(11),
        };
    }
}
