using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>Klantprofielen with proposals that wait, on Vandaag of the case owner: one line per household.</summary>
internal sealed class ProfilesToday : ITodaySource
{
    private const int Most = 50;

    private const string Sql = $"""
        SELECT main.id, main.name, COUNT(*), MIN(received.received_on)
        FROM received_proposal p
        JOIN received_profile received ON received.id = p.profile_id
        JOIN person main ON main.id = received.person_id
        JOIN {AccessSql.Persons} scope ON scope.person_id = main.id
        WHERE p.state = 'Open'
        GROUP BY main.id, main.name ORDER BY 4, 1 LIMIT @p4
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
            row =>
            {
                var (person, count, day) = (row.GetGuid(0), row.GetInt64(2), row.Day(3));
                return new TodayItem(
                    TodayGroup.Signals, person, row.GetString(1), Words.Get("Klantprofiel", "today.what", count), Words.Get("Klantprofiel", "today.why", day),
                    day, Words.Get("Klantprofiel", "today.do"), $"/persons/{person}/klantprofiel");
            },
            [.. AccessSql.Values(current.Actor, current.Today), Most]);
    }
}
