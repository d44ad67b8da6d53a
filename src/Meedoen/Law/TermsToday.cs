using System.Data.Common;
using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Rules.Explaining;

namespace Meedoen.Law;

/// <summary>
/// Says on Vandaag which terms come near or were missed: to the case owner from the chosen distance on, to the team lead from the second
/// distance on. What was missed stays until it was done, or somebody said why.
/// </summary>
internal sealed class TermsToday(Progress progress) : ITodaySource
{
    private const int Most = 200;
    private const int DaysOfWeek = 7;

    private const string Sql = $"""
        SELECT t.person_id, p.name, t.code, t.ruling_last_day, t.decider
        FROM {AccessSql.Persons} scope
        JOIN legal_term t ON t.person_id = scope.person_id
        JOIN person p ON p.id = t.person_id
        WHERE CASE WHEN @p4 = 1 THEN t.escalate_on ELSE t.warn_on END <= @p3
          AND NOT EXISTS (SELECT 1 FROM missed_term m WHERE m.person_id = t.person_id AND m.code = t.code AND m.last_day = t.ruling_last_day)
        ORDER BY t.ruling_last_day, p.name, t.code LIMIT @p5
        """;

    public async Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel)
    {
        var role = current.Actor.Role;
        var lead = role == AccessRole.TeamLead.Code();
        if (!lead && role != AccessRole.CaseOwner.Code() && role != AccessRole.IncomeConsultant.Code())
        {
            return [];
        }

        var rights = await current.RightsOnAll();
        var today = current.Today;
        var lines = await current.Tenant.Reads.List(Sql, Read, [.. AccessSql.Values(current.Actor, today), lead ? 1 : 0, Most]);
        var shown = lines.Where(line => rights.ContainsKey(line.Person))
            .Select(line => (Line: line, Mask: RubricMasks.Of(rights[line.Person], role)))
            .Where(one => TermSights.Of(one.Mask, TermKinds.Of(one.Line.Code)) != TermSight.Nothing).ToList();
        var facts = await progress.Of(current, [.. shown.Where(one => IsWhole(one.Line)).Select(one => one.Line.Person)], cancel);
        return [.. shown.Select(one => Item(
            one.Line, today, lead, !lead && one.Mask.CanWrite(TermKinds.Of(one.Line.Code).Rubric), IsWhole(one.Line) ? facts.GetValueOrDefault(one.Line.Person) : null))];
    }

    private static Line Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.Day(3), Enum.Parse<Decider>(row.GetString(4)));

    /// <summary>Whether the term is that of the whole integration: then it matters how far the person is.</summary>
    private static bool IsWhole(Line line) => line.Code is "term" or "old-act-term";

    private static TodayItem Item(Line line, DateOnly today, bool lead, bool mayExplain, string? facts)
    {
        var left = line.LastDay.DayNumber - today.DayNumber;
        var group = left < 0 ? TodayGroup.Late : left == 0 ? TodayGroup.Today : left < DaysOfWeek ? TodayGroup.ThisWeek : TodayGroup.Signals;
        var why = left < 0 ? Words.Get("Terms", mayExplain ? "today.missed" : "today.missed-other", line.LastDay)
            : left == 0 ? Words.Get("Terms", "today.last-day")
            : Words.Get("Terms", left == 1 ? "today.near-one" : "today.near", line.LastDay, left);
        return new TodayItem(
            group, line.Person, line.Name, Explanation.TitleOf(line.Code, CultureInfo.CurrentUICulture),
            string.Join(' ', ((string?[])[why, Words.Get("Terms", "decides." + line.Decider), facts]).OfType<string>()), line.LastDay, Words.Get("Terms", left < 0 && mayExplain ? "today.explain" : "today.do"),
            !lead && mayExplain && left >= 0 && TermKinds.Of(line.Code).Place is { } place ? $"/persons/{line.Person}/{place}" : $"/persons/{line.Person}/terms?why={line.Code}#{line.Code}");
    }

    private sealed record Line(Guid Person, string Name, string Code, DateOnly LastDay, Decider Decider);
}
