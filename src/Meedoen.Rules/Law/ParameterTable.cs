using System.Globalization;

namespace Meedoen.Rules.Law;

/// <summary>A row of a table that could not be read.</summary>
/// <param name="Line">Line in the table, from 1.</param>
/// <param name="Code">What is wrong: <c>columns</c>, <c>name</c>, <c>date</c>, <c>value</c>, <c>source</c>, <c>mark</c>.</param>
/// <param name="Text">The text that is wrong.</param>
public sealed record TableFault(int Line, string Code, string Text);

/// <summary>
/// Reads tables of the law: a line per row, columns separated by semicolons, lines that start with # left out.
/// Rows: name; first day; value; article; source; mark; question. Sources: <c>source</c>; key; title; text of; verified until; where.
/// </summary>
public static class ParameterTable
{
    private const int Columns = 7, SourceColumns = 6;

    /// <summary>The rows of a table. Sources that it brings are added to <paramref name="sources"/>; faults to <paramref name="faults"/>.</summary>
    /// <remarks>A row that <paramref name="accepts"/> refuses has a value of another form than the law has.</remarks>
    public static IReadOnlyList<Parameter> Read(string table, IDictionary<string, LegalSource> sources, ICollection<TableFault> faults, Func<Parameter, bool>? accepts = null)
    {
        var found = new List<Parameter>();
        var line = 0;
        foreach (var text in table.Split('\n'))
        {
            line++;
            var cells = text.Split(';', StringSplitOptions.TrimEntries);
            if (text.TrimStart() is "" or ['#', ..])
            {
                continue;
            }

            var fault = cells[0] == "source" ? AddSource(cells, sources) : AddRow(cells, sources, found);
            if (fault is null && cells[0] != "source" && accepts?.Invoke(found[^1]) is false)
            {
                fault = ("value", cells[2]);
            }

            if (fault is { } wrong)
            {
                faults.Add(new(line, wrong.Code, wrong.Text));
            }
        }

        return found;
    }

    internal static LawBook ReadStandard()
    {
        var sources = new Dictionary<string, LegalSource>(StringComparer.Ordinal);
        var faults = new List<TableFault>();
        var rows = new List<Parameter>(Read(Embedded("sources.csv"), sources, faults));
        foreach (var file in (string[])["integration.csv", "enforcement.csv", "benefit.csv"])
        {
            rows.AddRange(Read(Embedded(file), sources, faults));
        }

        return faults.Count == 0 ? new LawBook(rows, sources) : throw new InvalidDataException(string.Join('\n', faults));
    }

    private static string Embedded(string file)
    {
        using var stream = typeof(ParameterTable).Assembly.GetManifestResourceStream($"Meedoen.Rules.Law.{file}")
            ?? throw new InvalidDataException(file);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static (string Code, string Text)? AddSource(string[] cells, IDictionary<string, LegalSource> sources)
    {
        if (cells.Length != SourceColumns)
        {
            return ("columns", string.Join(';', cells));
        }

        if (Day(cells[3]) is not { } textOf || Day(cells[4]) is not { } until)
        {
            return ("date", $"{cells[3]} {cells[4]}");
        }

        sources[cells[1]] = new(cells[1], cells[2], textOf, until, cells[5]);
        return null;
    }

    private static (string Code, string Text)? AddRow(string[] cells, IDictionary<string, LegalSource> sources, List<Parameter> found)
    {
        if (cells.Length != Columns)
        {
            return ("columns", string.Join(';', cells));
        }

        if (Codes.Find<ParameterName>(cells[0]) is not { } name)
        {
            return ("name", cells[0]);
        }

        if (Day(cells[1]) is not { } from)
        {
            return ("date", cells[1]);
        }

        if (cells[2].Length == 0)
        {
            return ("value", cells[2]);
        }

        if (!sources.TryGetValue(cells[4], out var source))
        {
            return ("source", cells[4]);
        }

        if (Codes.Find<Mark>(cells[5]) is not { } mark)
        {
            return ("mark", cells[5]);
        }

        found.Add(new(name, from, ParameterValue.Parse(cells[2]), cells[3], source, mark, cells[6]));
        return null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
