using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Meedoen.Platform.Audit;

/// <summary>Which part of an audit trail is asked for, newest first. What is null does not narrow.</summary>
public sealed record AuditQuestion
{
    /// <summary>About this person.</summary>
    public Guid? Person { get; init; }

    /// <summary>By this account.</summary>
    public Guid? Actor { get; init; }

    /// <summary>Only this.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>Not after this moment (UTC), so that pages stay the same while the trail grows.</summary>
    public required DateTime Until { get; init; }

    /// <summary>Entries to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Entries at most.</summary>
    public required int Most { get; init; }

    /// <summary>Writes the question into a command.</summary>
    internal void Ask(DbCommand command, AuditStore store)
    {
        var sql = new StringBuilder(store.Read).Append(" WHERE at <= ").Append(Add(command, Until.Ticks));
        if (Action is { } action)
        {
            sql.Append(" AND action = ").Append(Add(command, (int)action));
        }

        if (Actor is { } actor)
        {
            sql.Append(" AND actor = ").Append(Add(command, actor.ToString()));
        }

        if (Person is { } person)
        {
            sql.Append(" AND ").Append(store.Holds(Add(command, AuditHash.Pack([person]))));
        }

        command.CommandText = sql.Append(CultureInfo.InvariantCulture, $" ORDER BY at DESC, writer, seq DESC LIMIT {Most} OFFSET {Skip}").ToString();
    }

    private static string Add(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return "@" + parameter.ParameterName;
    }
}
