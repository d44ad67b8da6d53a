using System.Globalization;
using System.Text;

namespace Meedoen.People;

/// <summary>
/// The query that finds persons by the beginnings of their name keys, within the scope of who asks. Keys hold only the letters a to z,
/// so that "begins with" is a range that both engines answer from the index.
/// </summary>
internal static class NameSearchSql
{
    private const int MostParts = 3;

    /// <summary>The statement and its values: role, day, most rows, then per principal and per range one or two.</summary>
    public static (string Sql, object[] Values) Make(
        IReadOnlyList<IReadOnlySet<string>> parts, IReadOnlyList<Guid> principals, string role, DateOnly today, int most)
    {
        var values = new List<object> { role, today, most };
        var sql = new StringBuilder("SELECT p.id, p.name, p.birth_date, p.language FROM person p WHERE p.merged_into IS NULL");
        foreach (var part in parts.OrderByDescending(part => part.Max(key => key.Length)).Take(MostParts))
        {
            sql.Append(" AND p.id IN (SELECT k.person_id FROM person_name_key k WHERE ");
            sql.AppendJoin(" OR ", part.Select(key => $"(k.key >= {Next(values, key)} AND k.key < {Next(values, After(key))})"));
            sql.Append(')');
        }

        sql.Append(" AND p.id IN (SELECT a.person_id FROM access a WHERE a.role = @p0 AND a.principal IN (");
        sql.AppendJoin(", ", principals.Select(principal => Next(values, principal)));
        sql.Append(") AND a.\"from\" <= @p1 AND (a.\"to\" IS NULL OR a.\"to\" >= @p1)) ORDER BY p.name LIMIT @p2");
        return (sql.ToString(), [.. values]);
    }

    private static string Next(List<object> values, object value)
    {
        values.Add(value);
        return "@p" + (values.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The first text after everything that begins with a key.</summary>
    private static string After(string key) => key[..^1] + (char)(key[^1] + 1);
}
