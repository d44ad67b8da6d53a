using System.Data.Common;
using System.Globalization;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>The steps of journeys on Vandaag: those of the reader by their date, those of others as waiting, and what to look at.</summary>
internal sealed class StepsToday(TemplateShelf shelf, PersonKeys keys, Progress progress) : ITodaySource
{
    private const int Most = 200;
    private const string Record = "do.record-conversation";

    private const string Sql = $"""
        SELECT s.enrolment_id, s.person_id, r.name, r.template_id, r.template_version, s.key, s.kind, s.step, s.owner, s.owner_role,
          s.due_on, s.waits_for, s.why, s.quiet, s.planned_on, {AddedTitle.Columns}, s.planned_talk
        FROM {AccessSql.Persons} scope
        JOIN open_step s ON s.person_id = scope.person_id
        JOIN caseload_row r ON r.enrolment_id = s.enrolment_id {AddedTitle.OfStep}
        WHERE (s.opens_on IS NULL OR s.opens_on <= @p3) AND (s.owner = @p4 OR @p5 = 1)
          AND (s.due_on <= @p6 OR s.kind = 'Signal')
        ORDER BY s.due_on, r.name_key, s.key LIMIT @p7
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel)
    {
        var (tenant, actor, today) = (current.Tenant, current.Actor, current.Today);
        await shelf.EnsureRead(tenant, cancel);
        var direction = actor.Role == AccessRole.CaseOwner.Code() || actor.Role == AccessRole.TeamLead.Code();
        var owner = actor.Role == AccessRole.TeamLead.Code() ? AccessRole.CaseOwner.Code() : actor.Role;
        var reader = new Reader(shelf, keys, tenant.Slug, today, owner);
        var items = await tenant.Reads.List(
            Sql, reader.Read, [.. AccessSql.Values(actor, today), owner, direction ? 1 : 0, EndOfWeek(today), Most]);
        return await WithFacts(current, items, reader.NearEnd, cancel);
    }

    /// <summary>A last day that comes near is told with how far the person is.</summary>
    private async Task<IReadOnlyList<TodayItem>> WithFacts(Current current, List<TodayItem> items, HashSet<(Guid Person, string What)> nearEnd, CancellationToken cancel)
    {
        var facts = await progress.Of(current, [.. nearEnd.Select(one => one.Person)], cancel);
        return facts.Count == 0 ? items : items.ConvertAll(item => item.Person is { } person && nearEnd.Contains((person, item.What)) && facts.TryGetValue(person, out var told)
            ? item with { Why = told }
            : item);
    }

    private static DateOnly EndOfWeek(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);

    private sealed class Reader(TemplateShelf shelf, PersonKeys keys, string tenant, DateOnly today, string owner)
    {
        /// <summary>The signals that the last day of a phase comes near.</summary>
        public HashSet<(Guid Person, string What)> NearEnd { get; } = [];

        public TodayItem Read(DbDataReader row)
        {
            var (enrolment, person, kind) = (row.GetGuid(0), row.GetGuid(1), Enum.Parse<OpenStepKind>(row.GetString(6)));
            var template = shelf.Peek(tenant, row.GetString(3), row.GetInt32(4));
            var (step, due, waits) = (row.TextOrNull(7), row.DayOrNull(10), row.TextOrNull(11));
            var group = Group(kind, due, waits is not null || row.GetString(8) != owner, row.GetBoolean(13));
            var (asked, talk) = (Do(template, kind, step, group, row.DayOrNull(14)), row.IsDBNull(18) ? (Guid?)null : row.GetGuid(18));
            var what = What(template, kind, step, AddedTitle.Read(keys, row, 15, person), waits);
            if (kind == OpenStepKind.Signal && waits == JourneyWarning.LatestEndNear)
            {
                NearEnd.Add((person, what));
            }

            return new TodayItem(
                group, person, row.GetString(2), what, Why(template, row, kind, waits),
                due, Words.Get("Journeys", asked), asked == Record ? $"/conversations/{talk}" : StepLinks.To(person, enrolment, row.GetString(5), kind));
        }

        private TodayGroup Group(OpenStepKind kind, DateOnly? due, bool others, bool quiet) =>
            kind == OpenStepKind.Signal ? TodayGroup.Signals
            : others ? TodayGroup.WaitingForOthers
            : due < today && !quiet ? TodayGroup.Late
            : due <= today ? TodayGroup.Today
            : TodayGroup.ThisWeek;

        private static string What(Template? template, OpenStepKind kind, string? step, string? title, string? waits) => kind switch
        {
            OpenStepKind.Step => title ?? template?.Step(step ?? "")?.Title.ToString() ?? step ?? "",
            OpenStepKind.Signal when template is not null =>
                Explain.Warning(template, new JourneyWarning(waits ?? "", step ?? "", null), CultureInfo.CurrentUICulture),
            _ => Words.Get("Journeys", "work." + Kebab.Of(kind.ToString())),
        };

        private string? Why(Template? template, DbDataReader row, OpenStepKind kind, string? waits)
        {
            if (template is null || kind == OpenStepKind.Signal)
            {
                return null;
            }

            var wait = WaitCode.Read(waits) is { } what
                ? Explain.Wait(template, what, CultureInfo.CurrentUICulture)
                : row.GetString(8) != owner ? Words.Get("Journeys", "today.does", template.Role(row.GetString(9))?.Title.ToString() ?? "") : null;
            var due = DueReason.Read(row.TextOrNull(12)) is { } why ? Explain.Due(template, why, CultureInfo.CurrentUICulture) : null;
            return (wait, due) switch
            {
                (null, _) => due,
                (_, null) => wait,
                _ => $"{wait} {due}",
            };
        }

        /// <summary>Key of what the button says.</summary>
        private string Do(Template? template, OpenStepKind kind, string? step, TodayGroup group, DateOnly? planned)
        {
            if (group is TodayGroup.WaitingForOthers)
            {
                return "do.look";
            }

            if (kind != OpenStepKind.Step)
            {
                return "do." + Kebab.Of(kind.ToString());
            }

            var type = template?.Step(step ?? "")?.Type ?? StepType.Task;
            return type == StepType.Conversation && planned is not null
                ? planned <= today ? Record : "do.look"
                : "do." + Kebab.Of(type.ToString());
        }
    }
}
