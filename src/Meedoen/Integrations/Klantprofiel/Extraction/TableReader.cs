using Meedoen.Integrations.Klantprofiel.Fields;
using Meedoen.Integrations.Klantprofiel.Values;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>A row of a file with columns. Number counts as the program of the sender shows it, header included.</summary>
internal sealed record TableRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Reads CSV and spreadsheet rows: a row is a person, or a whole household when it has columns for partner and children.</summary>
internal sealed class TableReader(ReadingContext context, string part)
{
    private const string RoleKey = "reading.role";
    private const string HouseholdKey = "reading.household";
    private readonly Dictionary<string, (HouseholdDraft Draft, FieldSink Sink)> byNumber = new(StringComparer.OrdinalIgnoreCase);
    private (HouseholdDraft Draft, FieldSink Sink)? current;

    public void Read(IReadOnlyList<string> header, IEnumerable<TableRow> rows)
    {
        var columns = header.Select(cell => context.Table.Find(cell, fuzzy: true)).ToList();
        if (!columns.Exists(column => column is { Field.Key: MemberDraft.NameKey or MemberDraft.GivenKey or MemberDraft.VNumberKey or MemberDraft.FamilyKey }))
        {
            context.Report(Problems.NoNameColumn, part, 1);
            return;
        }

        foreach (var row in rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))))
        {
            if (row.Cells.Count > header.Count && row.Cells.Skip(header.Count).Any(cell => cell.Length > 0))
            {
                context.Report(Problems.WrongCellCount(row.Cells.Count, header.Count), part, row.Number);
                continue;
            }

            Row(header, columns, row);
        }
    }

    private void Row(IReadOnlyList<string> header, List<LabelMatch?> columns, TableRow row)
    {
        string Cell(string key) => columns.FindIndex(column => column?.Field.Key == key && column.Value.Subject is null) is >= 0 and var at
            && at < row.Cells.Count ? row.Cells[at].Trim() : string.Empty;
        var hasRoles = columns.Exists(column => column?.Field.Key == RoleKey);
        var role = RoleOf(Cell(RoleKey), hasRoles, row.Number);
        var isFirst = Choose(Cell(HouseholdKey), hasRoles, role);
        var subject = role ?? (isFirst ? Subject.Main : new Subject(SubjectKind.Relative));
        var (draft, sink) = current!.Value;
        if (subject.Kind is SubjectKind.Child or SubjectKind.Relative)
        {
            draft.Add(subject);
        }

        for (var at = 0; at < Math.Min(header.Count, row.Cells.Count); at++)
        {
            Put(new(header[at].Trim(), columns[at]), subject, row.Cells[at].Trim(), row.Number, sink);
        }

        if (subject.Kind == SubjectKind.Main && draft.Main is not { IsIdentified: true })
        {
            context.Report(Problems.RowWithoutPerson, part, row.Number);
        }
    }

    private void Put((string Name, LabelMatch? Label) column, Subject subject, string words, int row, FieldSink sink)
    {
        var origin = new ProfileOrigin(part, row, column.Name);
        var fragment = $"{column.Name}: {words}";
        if (column.Label is { } label)
        {
            var about = label.Subject is { } named && label.Field.Type != FieldType.Children ? named : subject;
            sink.Put(new(about, label.Field, words, fragment, origin));
        }
        else if (!WordReader.SaysNothing(words))
        {
            sink.Household.Leave(fragment, origin);
        }
    }

    private Subject? RoleOf(string words, bool hasRoles, int row)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var subject = context.Table.SubjectOf(words) ?? context.Table.SubjectOf(words.Split([' ', ',', '('])[0]);
        if (subject is null && hasRoles)
        {
            context.Report(Problems.BadRole, part, row, RoleKey.Split('.')[1]);
        }

        return subject is { Kind: SubjectKind.Contact } ? null : subject;
    }

    // One household per number; else one per main person; else one per row.
    private bool Choose(string number, bool hasRoles, Subject? role)
    {
        if (number.Length > 0)
        {
            var known = byNumber.TryGetValue(number, out var household);
            current = known ? household : Start();
            byNumber[number] = current.Value;
            return !known;
        }

        if (current is null || !hasRoles || role is { Kind: SubjectKind.Main })
        {
            current = Start();
            return true;
        }

        return false;
    }

    private (HouseholdDraft Draft, FieldSink Sink) Start()
    {
        var draft = new HouseholdDraft();
        context.AddApart(draft);
        return (draft, new FieldSink(context, draft));
    }
}
