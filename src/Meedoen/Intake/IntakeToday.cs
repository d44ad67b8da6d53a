using System.Data.Common;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Intake;

/// <summary>
/// Says on Vandaag to the case owner whom to call for the broad intake, whose term has passed without a word of whether they came, and who was
/// missed and is to be called again.
/// </summary>
internal sealed class IntakeToday : ITodaySource
{
    private const int Most = 200;

    private const string Sql = $"""
        SELECT i.person_id, p.name, i.state, c.until
        FROM {AccessSql.Persons} scope
        JOIN broad_intake i ON i.person_id = scope.person_id
        JOIN person p ON p.id = i.person_id
        LEFT JOIN intake_call c ON c.intake_id = i.id AND c.number = (SELECT MAX(last.number) FROM intake_call last WHERE last.intake_id = i.id)
        WHERE i.state IN ('ToCall', 'Missed') OR (i.state = 'Called' AND c.until < @p3)
        ORDER BY c.until, p.name LIMIT @p4
        """;

    public async Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel)
    {
        if (current.Actor.Role != AccessRole.CaseOwner.Code())
        {
            return [];
        }

        var rights = await current.RightsOnAll();
        var lines = await current.Tenant.Reads.List(Sql, Read, [.. AccessSql.Values(current.Actor, current.Today), Most]);
        return [.. lines.Where(line => rights.TryGetValue(line.Person, out var may) && RubricMasks.Of(may, current.Actor.Role).CanWrite(Rubric.R2)).Select(Item)];
    }

    private static Line Read(DbDataReader row) => new(row.GetGuid(0), row.GetString(1), Enum.Parse<IntakeState>(row.GetString(2)), row.DayOrNull(3));

    private static TodayItem Item(Line line) => new(
        line.State is IntakeState.Called ? TodayGroup.Today : TodayGroup.ThisWeek, line.Person, line.Name, Words.Get("Intake", "today.what"),
        Words.Get("Intake", "today." + line.State, line.Until), line.State is IntakeState.ToCall ? null : line.Until, Words.Get("Intake", "today.do." + line.State),
        $"/persons/{line.Person}/intake");

    private sealed record Line(Guid Person, string Name, IntakeState State, DateOnly? Until);
}
