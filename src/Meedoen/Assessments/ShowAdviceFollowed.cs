using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>How many people of a team chose, or wished, a school that was advised. Figures only; the last choice of each person counts.</summary>
public sealed class ShowAdviceFollowed(Current current) : ISlice
{
    private const int Hundred = 100;

    private const string Sql = $"""
        SELECT e.person_id, e.type, e.data
        FROM {AccessSql.Persons} scope
        JOIN event e ON e.person_id = scope.person_id
        WHERE e.type IN ('{nameof(LanguageProviderChosen)}', '{nameof(LanguageProviderWished)}')
        ORDER BY e.recorded_at, e.position
        """;

    /// <summary>The figure.</summary>
    /// <param name="Followed">Persons who chose or wished an advised school.</param>
    /// <param name="Asked">Persons with an advice and a choice or a wish.</param>
    public sealed record Answer(int Followed, int Asked)
    {
        /// <summary>Share that follows the advice, in whole percents; null while nobody was asked.</summary>
        public int? Percent => Asked == 0 ? null : Hundred * Followed / Asked;
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/team/advice-followed", async (ShowAdviceFollowed slice) => Results.Ok(await slice.Handle())).For(AccessRole.TeamLead);

    /// <summary>Counts it.</summary>
    public async Task<Answer> Handle()
    {
        current.Saw("team-advice", "guidance", [], 1L << (int)Rubric.R4);
        var last = new Dictionary<Guid, bool>();
        await current.Tenant.Reads.Each(
            Sql, row => last[row.GetGuid(0)] = IsFollowed(EventCodec.Read(row.GetString(1), row.GetString(2))), AccessSql.Values(current.Actor, current.Today));
        return new Answer(last.Values.Count(followed => followed), last.Count);
    }

    private static bool IsFollowed(IDomainEvent happened) => happened switch
    {
        LanguageProviderChosen chosen => chosen.Advised.Contains(chosen.Chosen),
        LanguageProviderWished wished => wished.Advised.Contains(wished.Wished),
        _ => false,
    };
}
