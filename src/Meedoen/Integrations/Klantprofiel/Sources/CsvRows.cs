using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Meedoen.Integrations.Klantprofiel.Extraction;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Rows of a CSV file: comma, semicolon or tab, by the header.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The cells of the first line.</summary>
    public static IReadOnlyList<string> HeaderCells(string text)
    {
        var line = FirstLine(text);
        return line.Split(Separator(line)).Select(cell => cell.Trim(' ', '"', '\uFEFF')).ToList();
    }

    /// <summary>Reads the rows into a table; what is wrong with the quotes is reported with its row.</summary>
    public static void Read(string text, string part, ReadingContext context)
    {
        var bad = new List<int>();
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(FirstLine(text)).ToString(),
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = ReadingLimits.MaxLineLength * 4,
            BadDataFound = field => bad.Add(field.Context.Parser?.Row ?? 0),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        if (!parser.Read())
        {
            return;
        }

        var header = parser.Record!;
        if (header.Length > ReadingLimits.MaxColumns)
        {
            context.Report(Problems.TooManyColumns, part, 1);
            return;
        }

        new TableReader(context, part).Read(header, Rows(parser, part, context));
        bad.ForEach(row => context.Report(Problems.BadQuotes, part, row));
    }

    private static IEnumerable<TableRow> Rows(CsvParser parser, string part, ReadingContext context)
    {
        for (var count = 0; parser.Read(); count++)
        {
            if (count == ReadingLimits.MaxRows)
            {
                context.Report(Problems.TooManyRows, part, parser.RawRow);
                yield break;
            }

            yield return new(parser.RawRow, parser.Record!);
        }
    }

    private static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return text[..Math.Min(end < 0 ? text.Length : end, 10000)];
    }

    private static char Separator(string line) => Separators.MaxBy(separator => line.Count(character => character == separator));
}
