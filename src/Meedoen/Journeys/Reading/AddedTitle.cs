using System.Data.Common;
using Meedoen.Platform.Keys;

namespace Meedoen.Journeys;

/// <summary>Titles of added steps in statements written by hand: they lie sealed, and are read along with the key that opens them.</summary>
internal static class AddedTitle
{
    /// <summary>Three columns: id, words and key; null where the step is one of the template.</summary>
    public const string Columns = "t.id, t.words, k.wrapped";

    /// <summary>Where the columns come from, for an open step <c>s</c>.</summary>
    public const string OfStep = "LEFT JOIN journey_text t ON t.id = s.text_id LEFT JOIN person_key k ON k.person_id = t.person_id";

    /// <summary>Where the columns come from, for what is next in a row <c>r</c> of the caseload.</summary>
    public const string OfNext = "LEFT JOIN journey_text t ON t.id = r.next_text_id LEFT JOIN person_key k ON k.person_id = t.person_id";

    /// <summary>The title, from the three columns that begin at <paramref name="first"/>; null when there is none.</summary>
    public static string? Read(PersonKeys keys, DbDataReader row, int first, Guid person) => row.IsDBNull(first + 2) ? null
        : keys.Unwrap(row.GetFieldValue<byte[]>(first + 2), person).OpenText(row.GetFieldValue<byte[]>(first + 1), row.GetGuid(first));
}
