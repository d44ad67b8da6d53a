using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>
/// Reads the data file of a competence report: CSV with a header, or JSON (docs/competence-report.md). Everything that is wrong comes back
/// at once, by row; nothing is guessed.
/// </summary>
internal static class ReportReader
{
    private const int MostRows = 500;
    private const int LongestText = 300;
    private const string Field = "Data";
    private static readonly string[] Columns = ["soort", "omschrijving", "datum"];

    /// <summary>What a file says, or why it cannot be read.</summary>
    public static Outcome<ReportItems> Read(byte[] content, DateOnly today)
    {
        if (content.Length == 0)
        {
            return new Refusal("assessments.report-empty", Field);
        }

        if (Text(content) is not { } text)
        {
            return new Refusal("assessments.report-no-text", Field);
        }

        var rows = text.TrimStart().StartsWith('{') ? FromJson(text) : FromCsv(text);
        return rows.Then(read => Check(read.On, read.Rows, today));
    }

    private sealed record Row(int Number, string? Kind, string? Text, string? On);

    private static string? Text(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
            return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Outcome<(string? On, List<Row> Rows)> FromCsv(string text)
    {
        var first = text.Split('\n')[0];
        var bad = new List<int>();
        var form = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = first.Contains(';', StringComparison.Ordinal) ? ";" : first.Contains('\t', StringComparison.Ordinal) ? "\t" : ",",
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = field => bad.Add(field.Context.Parser?.RawRow ?? 0),
        };
        using var parser = new CsvParser(new StringReader(text), form);
        var header = parser.Read() ? parser.Record!.Select(cell => cell.ToLowerInvariant()).ToList() : [];
        var at = Columns.Select(column => header.IndexOf(column)).ToList();
        if (at[0] < 0 || at[1] < 0)
        {
            return new Refusal("assessments.report-columns", Field).With(string.Join(", ", Columns), string.Join(", ", header));
        }

        var rows = new List<Row>();
        while (rows.Count <= MostRows && parser.Read())
        {
            rows.Add(new Row(parser.RawRow, Cell(parser.Record!, at[0]), Cell(parser.Record!, at[1]), Cell(parser.Record!, at[2])));
        }

        return bad.Count > 0 ? new Refusal("assessments.report-quotes", Field).With(bad[0]) : (null, rows);
    }

    private static string? Cell(string[] record, int at) => at >= 0 && at < record.Length ? record[at] : null;

    private static Outcome<(string? On, List<Row> Rows)> FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (!document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            {
                return new Refusal("assessments.report-json-items", Field);
            }

            var rows = items.EnumerateArray().Take(MostRows + 1)
                .Select((item, at) => new Row(at + 1, Word(item, "kind"), Word(item, "text"), Word(item, "on"))).ToList();
            return (Word(document.RootElement, "reportedOn"), rows);
        }
        catch (JsonException e)
        {
            return new Refusal("assessments.report-json", Field).With((e.LineNumber ?? 0) + 1);
        }
    }

    private static string? Word(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Outcome<ReportItems> Check(string? on, List<Row> rows, DateOnly today)
    {
        var wrong = rows.SelectMany(row => Wrong(row, today)).Take(20).ToList();
        if (Day(on) is not { } reportedOn || reportedOn > today)
        {
            if (!string.IsNullOrWhiteSpace(on))
            {
                wrong.Add(new Refusal("assessments.report-day", Field).With(on));
            }

            reportedOn = default;
        }

        if (rows.Count is 0 or > MostRows)
        {
            wrong.Add(new Refusal(rows.Count == 0 ? "assessments.report-no-items" : "assessments.report-too-many", Field).With(MostRows));
        }

        return wrong.Count > 0 ? wrong : new ReportItems(
            reportedOn == default ? null : reportedOn, [.. rows.Select(row => new ReportItem(ReportItems.KeyOf(row.Kind)!, row.Text!.Trim(), Day(row.On)))]);
    }

    private static IEnumerable<Refusal> Wrong(Row row, DateOnly today)
    {
        if (ReportItems.KeyOf(row.Kind) is null)
        {
            yield return new Refusal("assessments.report-row-kind", Field).With(row.Number, row.Kind ?? string.Empty);
        }

        if (string.IsNullOrWhiteSpace(row.Text) || row.Text.Trim().Length > LongestText)
        {
            yield return new Refusal("assessments.report-row-text", Field).With(row.Number, LongestText);
        }

        if (!string.IsNullOrWhiteSpace(row.On) && (Day(row.On) is not { } day || day > today))
        {
            yield return new Refusal("assessments.report-row-day", Field).With(row.Number, row.On);
        }
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
