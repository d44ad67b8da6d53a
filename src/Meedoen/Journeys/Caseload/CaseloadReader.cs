using System.Data.Common;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;

namespace Meedoen.Journeys;

/// <summary>Reads an item from the columns of <see cref="CaseloadSql"/>.</summary>
internal sealed class CaseloadReader(TemplateShelf shelf, PersonKeys keys, string tenant, DateOnly today, bool brief)
{
    private static readonly Dictionary<string, EnrolmentState> States = Enum.GetValues<EnrolmentState>().ToDictionary(s => s.ToString(), StringComparer.Ordinal);
    private static readonly Dictionary<string, OpenStepKind> Kinds = Enum.GetValues<OpenStepKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal);

    public CaseloadItem Read(DbDataReader row)
    {
        var (template, phase) = (shelf.Peek(tenant, row.GetString(5), row.GetInt32(6)), row.TextOrNull(8));
        return new CaseloadItem
        {
            Enrolment = row.GetGuid(0),
            Person = row.GetGuid(1),
            Name = row.GetString(2),
            Municipality = row.TextOrNull(3),
            Language = row.TextOrNull(4),
            Template = row.GetString(5),
            State = States[row.GetString(7)],
            Phase = phase,
            PhaseTitle = template?.Phases.FirstOrDefault(one => one.Id == phase)?.Title,
            Next = brief ? null : Next(row, template),
            Quiet = !brief && row.GetBoolean(15),
            Signals = brief || row.IsDBNull(16) ? [] : row.GetString(16).Split(' '),
            Progress = row.GetString(17),
            Here = row.GetInt32(18),
            Contact = Contact(row),
        };
    }

    private CaseloadNext? Next(DbDataReader row, Programmes.Template? template)
    {
        if (row.IsDBNull(9))
        {
            return null;
        }

        var step = row.TextOrNull(10);
        var title = AddedTitle.Read(keys, row, 24, row.GetGuid(1)) ?? (step is null ? null : template?.Step(step)?.Title.ToString());
        var (opens, due, waits) = (row.DayOrNull(12), row.DayOrNull(13), !row.IsDBNull(14));
        return new(row.GetString(9), Kinds[row.GetString(11)], title, opens, due, waits, due < today && !waits && !row.GetBoolean(15) && !(opens > today));
    }

    private (Guid, string)? Contact(DbDataReader row) =>
        !row.IsDBNull(23) && row.Day(23) <= today ? (row.GetGuid(21), row.GetString(22))
        : row.IsDBNull(19) ? null
        : (row.GetGuid(19), row.GetString(20));
}
