using System.Globalization;
using System.Text;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;

namespace Meedoen.People;

/// <summary>
/// The queries that find persons within the scope of who asks. Name keys hold only the letters a to z, so that "begins with" is a range
/// that both engines answer from the index.
/// </summary>
internal sealed class PersonSearch(Actor actor, DateOnly today, int most)
{
    private const int MostParts = 3;
    private readonly List<object> values = [.. AccessSql.Values(actor, today), most];
    private readonly StringBuilder sql = new("SELECT p.id, p.name, p.birth_date, p.language FROM person p WHERE p.merged_into IS NULL");

    /// <summary>By the beginnings of name keys, every typed part.</summary>
    public (string Sql, object[] Values) ByName(IReadOnlyList<IReadOnlySet<string>> parts)
    {
        foreach (var part in parts.OrderByDescending(part => part.Max(key => key.Length)).Take(MostParts))
        {
            sql.Append(" AND p.id IN (SELECT k.person_id FROM person_name_key k WHERE ");
            sql.AppendJoin(" OR ", part.Select(key => $"(k.key >= {Next(key)} AND k.key < {Next(After(key))})"));
            sql.Append(')');
        }

        return InScope();
    }

    /// <summary>By the keyed hash of a V-number.</summary>
    public (string Sql, object[] Values) ByNumber(string hash)
    {
        sql.Append(" AND p.v_number_hash = ").Append(Next(hash));
        return InScope();
    }

    private (string Sql, object[] Values) InScope()
    {
        sql.Append(" AND p.id IN ").Append(AccessSql.Persons).Append(" ORDER BY p.name LIMIT @p4");
        return (sql.ToString(), [.. values]);
    }

    private string Next(object value)
    {
        values.Add(value);
        return "@p" + (values.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The first text after everything that begins with a key.</summary>
    private static string After(string key) => key[..^1] + (char)(key[^1] + 1);
}
