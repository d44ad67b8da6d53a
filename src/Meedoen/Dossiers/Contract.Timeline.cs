using Meedoen.Platform.Data;

namespace Meedoen.Dossiers;

/// <summary>Something that happened, as the timeline of a file shows it.</summary>
/// <param name="Type">Name of the event.</param>
/// <param name="Data">Codes, dates and ids of the event, as JSON.</param>
/// <param name="Rubric">Rubric it belongs to.</param>
/// <param name="Day">Business day.</param>
/// <param name="RecordedAt">Moment it was recorded (UTC, real clock).</param>
/// <param name="Actor">Account that did it.</param>
/// <param name="Act">Act it belongs to.</param>
public sealed record TimelineEntry(string Type, string Data, Rubric Rubric, DateOnly Day, DateTime RecordedAt, Guid Actor, Guid Act);

/// <summary>Reads the timeline of a person for one reader.</summary>
public static class Timeline
{
    private const string Sql = """
        SELECT type, data, category, day, recorded_at, actor, act_id FROM event
        WHERE person_id = @p0 AND category > 0
          AND (((@p1 >> category) & 1) = 1 OR (((@p2 >> category) & 1) = 1 AND actor = @p3))
        ORDER BY recorded_at DESC, position DESC LIMIT @p4
        """;

    /// <summary>The newest events that a reader may know of; of rubrics with own contributions only the reader's own.</summary>
    public static async Task<IReadOnlyList<TimelineEntry>> Of(Tenant tenant, Guid person, RubricMask mask, Guid reader, int most)
    {
        var whole = mask.Readable | (mask.ShortForm & ~mask.OwnTheme & ~mask.FunctionalOnly);
        return await tenant.Reads.List(
            Sql,
            r => new TimelineEntry(
                r.GetString(0), r.GetString(1), (Rubric)r.GetInt32(2), r.Day(3), r.Moment(4), r.GetGuid(5), r.GetGuid(6)),
            person, Categories(whole), Categories(mask.Own), reader, most);
    }

    /// <summary>Rubric masks count from bit 0, categories of events from bit 1.</summary>
    private static long Categories(uint rubrics) => (long)rubrics << 1;
}
