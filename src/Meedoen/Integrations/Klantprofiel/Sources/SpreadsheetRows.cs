using System.Globalization;
using Meedoen.Integrations.Klantprofiel.Extraction;
using MiniExcelLibs;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Rows of the first sheet that has any.</summary>
internal static class SpreadsheetRows
{
    private const int HeaderWithin = 10;
    private const int MaxSheets = 5;
    private const int MaxBlankRows = 100_000;

    /// <summary>The rows of the first sheet that has any, up to the limit; empty when no sheet has.</summary>
    public static List<TableRow> Open(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return stream.GetSheetNames().Take(MaxSheets)
            .Select(sheet => Rows(stream, sheet).Take(ReadingLimits.MaxRows + HeaderWithin).ToList())
            .FirstOrDefault(rows => rows.Count > 0) ?? [];
    }

    /// <summary>Reads the rows below the header.</summary>
    public static void Read(List<TableRow> rows, string part, ReadingContext context)
    {
        if (rows.Count == 0)
        {
            context.Report(Problems.Empty, part);
            return;
        }

        if (rows[0].Cells.Count > ReadingLimits.MaxColumns)
        {
            context.Report(Problems.TooManyColumns, part, 1);
            return;
        }

        // Sheets often carry a title above the header.
        var header = Math.Max(0, rows.FindIndex(0, Math.Min(HeaderWithin, rows.Count), row => row.Cells.Count(cell => context.Table.Find(cell) is not null) > 1));
        new TableReader(context, part).Read(TrimEnd(rows[header].Cells), rows.Skip(header + 1).Take(ReadingLimits.MaxRows));
        if (rows.Count - header - 1 > ReadingLimits.MaxRows)
        {
            context.Report(Problems.TooManyRows, part, ReadingLimits.MaxRows);
        }
    }

    private static List<string> TrimEnd(IReadOnlyList<string> cells) =>
        [.. cells.Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse()];

    private static IEnumerable<TableRow> Rows(Stream stream, string sheet)
    {
        var number = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX))
        {
            number++;
            if (number > MaxBlankRows)
            {
                yield break;
            }

            List<string> cells = [.. row.Values.Take(ReadingLimits.MaxColumns + 1).Select(Text)];
            if (cells.Exists(cell => cell.Length > 0))
            {
                yield return new(number, cells);
            }
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => string.Empty,
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "ja" : "nee",
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)?.Trim() ?? string.Empty,
    };
}
