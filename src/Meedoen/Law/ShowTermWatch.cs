using System.Data.Common;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Rules.Explaining;

namespace Meedoen.Law;

/// <summary>
/// How a team stands with its terms: per term how many come near or were missed, of how many; how many end in each of the coming months; and
/// why terms were missed. Figures only, of rubrics that the team lead may know of: who it is about stands in the lists.
/// </summary>
public sealed class ShowTermWatch(Current current) : ISlice
{
    private const int MonthsAhead = 6;

    /// <summary>One kind of term.</summary>
    /// <param name="Code">What it is about.</param>
    /// <param name="Open">Persons for whom it runs or is past and not done.</param>
    /// <param name="Near">Of which the last day comes near (the chosen distance).</param>
    /// <param name="Late">Of which the last day is past.</param>
    /// <param name="Done">Persons who did it, in time or late.</param>
    /// <param name="DoneLate">Of which after the last day.</param>
    public sealed record Kind(string Code, int Open, int Near, int Late, int Done, int DoneLate);

    /// <summary>What ends in a month.</summary>
    /// <param name="First">First day of the month.</param>
    /// <param name="Ends">Open terms of which the last day falls in it, per code.</param>
    public sealed record Month(DateOnly First, IReadOnlyDictionary<string, int> Ends);

    /// <summary>How often a cause was given.</summary>
    /// <param name="Code">The cause.</param>
    /// <param name="Count">How often.</param>
    public sealed record Cause(MissCause Code, int Count);

    /// <summary>How the team stands.</summary>
    /// <param name="Persons">Persons of the team for whom terms are computed.</param>
    /// <param name="Kinds">Per kind of term about which somebody is warned.</param>
    /// <param name="Months">The coming months, this one first.</param>
    /// <param name="Causes">Causes of missed terms, most often first.</param>
    /// <param name="Unexplained">Missed terms of which nobody said why.</param>
    public sealed record Answer(int Persons, IReadOnlyList<Kind> Kinds, IReadOnlyList<Month> Months, IReadOnlyList<Cause> Causes, int Unexplained);

    private const string Terms = $"""
        SELECT t.code, t.state, t.ruling_last_day, t.warn_on, COUNT(*), COUNT(m.id)
        FROM {AccessSql.Persons} scope
        JOIN legal_term t ON t.person_id = scope.person_id
        LEFT JOIN missed_term m ON m.person_id = t.person_id AND m.code = t.code AND m.last_day = t.ruling_last_day
        WHERE t.ruling_last_day IS NOT NULL
        GROUP BY t.code, t.state, t.ruling_last_day, t.warn_on
        """;

    private const string Counted = $"SELECT COUNT(*) FROM {AccessSql.Persons} scope JOIN legal_standing s ON s.person_id = scope.person_id";

    private const string Why = $"""
        SELECT m.code, m.cause, COUNT(*) FROM {AccessSql.Persons} scope JOIN missed_term m ON m.person_id = scope.person_id GROUP BY m.code, m.cause
        """;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/team/terms", async (ShowTermWatch slice) => Results.Ok(await slice.Handle())).For(AccessRole.TeamLead);

    /// <summary>Counts it.</summary>
    public async Task<Answer> Handle()
    {
        var (reads, today) = (current.Tenant.Reads, current.Today);
        var values = AccessSql.Values(current.Actor, today);
        current.Saw("team-terms", "guidance", [], 1L << 2);
        var seen = await Seen();
        var rows = (await reads.List(Terms, Read, values)).FindAll(row => TermKinds.Of(row.Code).WarnDays is not null && seen.Contains(TermKinds.Of(row.Code).Rubric));
        var persons = await reads.First(Counted, row => row.GetInt32(0), values);
        var causes = (await reads.List(Why, row => (Code: row.GetString(0), Cause: Enum.Parse<MissCause>(row.GetString(1)), Count: row.GetInt32(2)), values))
            .Where(row => seen.Contains(TermKinds.Of(row.Code).Rubric)).GroupBy(row => row.Cause).Select(group => new Cause(group.Key, group.Sum(row => row.Count)));
        return new Answer(
            persons,
            [.. rows.GroupBy(row => row.Code).Select(group => One(group.Key, [.. group], today)).OrderByDescending(kind => kind.Late).ThenByDescending(kind => kind.Near).ThenBy(kind => kind.Code, StringComparer.Ordinal)],
            Forecast(rows, today),
            [.. causes.OrderByDescending(cause => cause.Count).ThenBy(cause => cause.Code)],
            rows.Where(row => TermRows.IsMissed(row.Code, row.State)).Sum(row => row.Count - row.Explained));
    }

    private async Task<HashSet<Rubric>> Seen()
    {
        var masks = (await current.RightsOnAll()).Values.Select(rights => RubricMasks.Of(rights, current.Actor.Role)).Distinct().ToList();
        return [.. EventKinds.Rubrics.Where(rubric => masks.Exists(mask => TermSights.Of(mask, rubric) != TermSight.Nothing))];
    }

    private static Row Read(DbDataReader row) => new(
        row.GetString(0), Enum.Parse<FindingState>(row.GetString(1)), row.Day(2), row.DayOrNull(3), row.GetInt32(4), row.GetInt32(5));

    private static Kind One(string code, List<Row> rows, DateOnly today) => new(
        code,
        Sum(rows, row => row.IsOpen),
        Sum(rows, row => row.IsOpen && row.LastDay >= today && row.WarnOn <= today),
        Sum(rows, row => row.IsOpen && row.LastDay < today),
        Sum(rows, row => row.State is FindingState.Met or FindingState.MetLate),
        Sum(rows, row => row.State is FindingState.MetLate));

    private static int Sum(List<Row> rows, Func<Row, bool> which) => rows.Where(which).Sum(row => row.Count);

    private static List<Month> Forecast(List<Row> rows, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(0, MonthsAhead).Select(first.AddMonths).Select(month => new Month(
            month,
            rows.Where(row => row.IsOpen && row.LastDay >= today && row.LastDay >= month && row.LastDay < month.AddMonths(1))
                .GroupBy(row => row.Code).ToDictionary(group => group.Key, group => group.Sum(row => row.Count), StringComparer.Ordinal)))];
    }

    private sealed record Row(string Code, FindingState State, DateOnly LastDay, DateOnly? WarnOn, int Count, int Explained)
    {
        public bool IsOpen => State is FindingState.Running or FindingState.Overdue;
    }
}
