using System.Data.Common;
using Meedoen.Platform.Data;

namespace Meedoen.Dossiers.Facts;

/// <summary>Statements that read facts of one person; the caller has asked the rights and filters by rubric.</summary>
internal static class FactSql
{
    private const string Columns =
        "SELECT id, person_id, key, rubric, value, sealed, source, author, recorded_at, valid_from, act_id, ended_at FROM fact";

    public const string Current = Columns + " WHERE person_id = @p0 AND ended_at IS NULL ORDER BY rubric, recorded_at, id";

    public const string History = Columns + " WHERE person_id = @p0 AND key = @p1 ORDER BY recorded_at DESC, id DESC";

    public static FactRow Row(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        PersonId = row.GetGuid(1),
        Key = row.GetString(2),
        Rubric = row.GetInt32(3),
        Value = row.TextOrNull(4),
        Sealed = row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5),
        Source = Enum.Parse<FactSource>(row.GetString(6)),
        Author = row.GetGuid(7),
        RecordedAt = row.Moment(8),
        ValidFrom = row.Day(9),
        ActId = row.GetGuid(10),
        EndedAt = row.MomentOrNull(11),
    };
}
