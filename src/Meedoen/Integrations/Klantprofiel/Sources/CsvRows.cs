using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Meedoen.Integrations.Klantprofiel.Extraction;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>The rows of a CSV file, with the rows whose quotes are wrong.</summary>
internal sealed record CsvTable(IReadOnlyList<TableRow> Rows, IReadOnlyList<int> BadRows);

/// <summary>Rows of a CSV file: comma, semicolon or tab, by the header.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The cells of the first line.</summary>
    public static IReadOnlyList<string> HeaderCells(string text)
    {
        var line = FirstLine(text);
        return [.. line.Split(Separator(line)).Select(cell => cell.Trim(' ', '"', '\uFEFF'))];
    }

    /// <summary>Takes the text apart, header included, up to one row more than is read.</summary>
    public static CsvTable Open(string text)
    {
        var bad = new List<int>();
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(FirstLine(text)).ToString(),
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = field => bad.Add(field.Context.Parser?.RawRow ?? 0),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<TableRow>();
        while (rows.Count < ReadingLimits.MaxRows + 2 && parser.Read())
        {
            rows.Add(new(parser.RawRow, parser.Record!));
        }

        return new(rows, bad);
    }

    /// <summary>Reads the rows; what is wrong with the quotes is reported with its row.</summary>
    public static void Read(CsvTable table, string part, ReadingContext context)
    {
        if (table.Rows.Count == 0)
        {
            context.Report(Problems.Empty, part);
        }
        else if (table.Rows[0].Cells.Count > ReadingLimits.MaxColumns)
        {
            context.Report(Problems.TooManyColumns, part, 1);
        }
        else
        {
            new TableReader(context, part).Read(table.Rows[0].Cells, table.Rows.Skip(1).Take(ReadingLimits.MaxRows));
        }

        if (table.Rows.Count > ReadingLimits.MaxRows + 1)
        {
            context.Report(Problems.TooManyRows, part, table.Rows[^1].Number);
        }

        foreach (var row in table.BadRows)
        {
            context.Report(Problems.BadQuotes, part, row);
        }
    }

    private static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return text[..Math.Min(end < 0 ? text.Length : end, 10000)];
    }

    private static char Separator(string line) => Separators.MaxBy(separator => line.Count(character => character == separator));
}
