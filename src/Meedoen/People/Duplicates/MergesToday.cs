using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.People.Duplicates;

/// <summary>On Vandaag of the case owner: records that may be about one person.</summary>
internal sealed class MergesToday : ITodaySource
{
    private const int Most = 10;

    private const string Sql = $"""
        SELECT d.known_id, p.name, d.day FROM duplicate_proposal d
        JOIN person p ON p.id = d.known_id
        WHERE d.decision = 'Open' AND p.merged_into IS NULL AND EXISTS (SELECT 1 FROM access WHERE person_id = d.known_id AND {AccessSql.Holds})
        ORDER BY d.score DESC, d.id LIMIT @p4
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel)
    {
        if (current.Actor.Role != AccessRole.CaseOwner.Code())
        {
            return [];
        }

        return await current.Tenant.Reads.List(
            Sql,
            row => new TodayItem(
                TodayGroup.Signals, row.GetGuid(0), row.GetString(1), Words.Get("People", "today.what"), Words.Get("People", "today.why"),
                row.Day(2), Words.Get("People", "today.do"), "/merge-proposals"),
            [.. AccessSql.Values(current.Actor, current.Today), Most]);
    }
}
