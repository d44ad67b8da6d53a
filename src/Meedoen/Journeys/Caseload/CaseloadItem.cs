using System.Data.Common;
using Meedoen.Platform.Text;

namespace Meedoen.Journeys;

/// <summary>One journey in a caseload, as the reader may see it.</summary>
public sealed record CaseloadItem
{
    public required Guid Enrolment { get; init; }

    public required Guid Person { get; init; }

    /// <summary>Name as the person wants to be called.</summary>
    public required string Name { get; init; }

    public string? Municipality { get; init; }

    /// <summary>ISO 639 code, or null.</summary>
    public string? Language { get; init; }

    public required string Template { get; init; }

    public required EnrolmentState State { get; init; }

    /// <summary>Id of the phase, or null.</summary>
    public string? Phase { get; init; }

    /// <summary>Name of the phase, or null.</summary>
    public Localized? PhaseTitle { get; init; }

    /// <summary>The next thing to do, or null: nothing, or the reader has the short form only.</summary>
    public CaseloadNext? Next { get; init; }

    /// <summary>Whether patience mode holds.</summary>
    public bool Quiet { get; init; }

    /// <summary>Codes of what to look at.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>One letter per station of the route: d done, n now, w waiting, a ahead, s skipped, f fork.</summary>
    public required string Progress { get; init; }

    /// <summary>Position of "you are here" in <see cref="Progress"/>, or -1.</summary>
    public required int Here { get; init; }

    /// <summary>Contact person on the day, or null.</summary>
    public (Guid Id, string Name)? Contact { get; init; }
}

/// <summary>The next thing to do in a journey.</summary>
/// <param name="Key">Key of the open step.</param>
/// <param name="Kind">What kind of work.</param>
/// <param name="Title">Title of the step; null for a contact that has no step.</param>
/// <param name="OpensOn">When it opens or opened.</param>
/// <param name="DueOn">When it is due, or null.</param>
/// <param name="Waits">Whether it waits for somebody or something.</param>
/// <param name="Late">Whether it is past its date, outside patience mode.</param>
public sealed record CaseloadNext(
    string Key, OpenStepKind Kind, string? Title, DateOnly? OpensOn, DateOnly? DueOn, bool Waits, bool Late);

/// <summary>One page of a caseload.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Total">How many there are; when <paramref name="More"/>, at least this many.</param>
/// <param name="More">Whether counting stopped.</param>
/// <param name="Filter">What was asked.</param>
public sealed record CaseloadPage(IReadOnlyList<CaseloadItem> Items, int Total, bool More, CaseloadFilter Filter);

/// <summary>Reads an item from the columns of <see cref="CaseloadSql"/>.</summary>
internal sealed class CaseloadReader(TemplateShelf shelf, string tenant, DateOnly today, bool brief)
{
    private static readonly Dictionary<string, EnrolmentState> States = Enum.GetValues<EnrolmentState>().ToDictionary(s => s.ToString(), StringComparer.Ordinal);
    private static readonly Dictionary<string, OpenStepKind> Kinds = Enum.GetValues<OpenStepKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal);

    public CaseloadItem Read(DbDataReader row)
    {
        var (template, phase) = (shelf.Peek(tenant, row.GetString(5), row.GetInt32(6)), Text(row, 8));
        return new CaseloadItem
        {
            Enrolment = row.GetGuid(0),
            Person = row.GetGuid(1),
            Name = row.GetString(2),
            Municipality = Text(row, 3),
            Language = Text(row, 4),
            Template = row.GetString(5),
            State = States[row.GetString(7)],
            Phase = phase,
            PhaseTitle = template?.Phases.FirstOrDefault(one => one.Id == phase)?.Title,
            Next = brief ? null : Next(row, template),
            Quiet = !brief && row.GetBoolean(16),
            Signals = brief || row.IsDBNull(17) ? [] : row.GetString(17).Split(' '),
            Progress = row.GetString(18),
            Here = row.GetInt32(19),
            Contact = Contact(row),
        };
    }

    private CaseloadNext? Next(DbDataReader row, Programmes.Template? template)
    {
        if (row.IsDBNull(9))
        {
            return null;
        }

        var step = Text(row, 10);
        var title = Text(row, 11) ?? (step is null ? null : template?.Step(step)?.Title.ToString());
        var (opens, due, waits) = (Day(row, 13), Day(row, 14), !row.IsDBNull(15));
        return new(row.GetString(9), Kinds[row.GetString(12)], title, opens, due, waits, due < today && !waits && !row.GetBoolean(16) && !(opens > today));
    }

    private (Guid, string)? Contact(DbDataReader row) =>
        !row.IsDBNull(24) && row.GetFieldValue<DateOnly>(24) <= today ? (row.GetGuid(22), row.GetString(23))
        : row.IsDBNull(20) ? null
        : (row.GetGuid(20), row.GetString(21));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
