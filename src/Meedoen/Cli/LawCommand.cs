using System.CommandLine;
using System.Globalization;
using Meedoen.Platform.Text;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Cli;

/// <summary><c>law explain</c>: every term of a person with its explanation. <c>law parameters</c>: the numbers of the law in force and where they come from.</summary>
internal static class LawCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        Option<FileInfo> facts = new("--facts") { Description = Words.Get("Cli", "option.facts"), Required = true };
        Option<string> on = new("--on") { Description = Words.Get("Cli", "option.on"), Required = true };
        Option<FileInfo?> law = new("--law") { Description = Words.Get("Cli", "option.law") };
        Option<bool> json = new("--json") { Description = Words.Get("Cli", "option.json") };
        var explain = new Command("explain", Words.Get("Cli", "law.explain")) { facts, on, law, json };
        explain.SetAction((parsed, cancel) => With(parsed.GetValue(on)!, parsed.GetValue(law), (book, day) => Explain(parsed.GetValue(facts)!, day, book, parsed.GetValue(json), cancel), cancel));
        var parameters = new Command("parameters", Words.Get("Cli", "law.parameters")) { on, law, json };
        parameters.SetAction((parsed, cancel) => With(parsed.GetValue(on)!, parsed.GetValue(law), (book, day) => Task.FromResult(Print(book, day, parsed.GetValue(json))), cancel));
        return new Command("law", Words.Get("Cli", "law")) { explain, parameters };
    }

    private static async Task<int> With(string on, FileInfo? table, Func<LawBook, DateOnly, Task<int>> run, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Refuse([Words.Get("Cli", "law.bad-value", "--on", on)]);
        }

        if (table is null)
        {
            return await run(LawBook.Standard, day);
        }

        if (await Text(table, cancel) is not { } rows)
        {
            return Refuse([Words.Get("Cli", "law.no-file", table)]);
        }

        var faults = new List<TableFault>();
        var book = LawBook.Standard.With(rows, faults);
        return faults.Count == 0
            ? await run(book, day)
            : Refuse(faults.Select(fault => Words.Get("Cli", "law.line", fault.Line, Words.Get("Cli", "law.table-" + fault.Code, fault.Text))));
    }

    private static async Task<int> Explain(FileInfo file, DateOnly on, LawBook law, bool json, CancellationToken cancel)
    {
        if (await Text(file, cancel) is not { } text)
        {
            return Refuse([Words.Get("Cli", "law.no-file", file)]);
        }

        var person = LawFile.Parse(text);
        if (person.Faults.Count > 0)
        {
            return Refuse(person.Faults);
        }

        var findings = LegalPosition.Evaluate(person.Facts, person.Events, on, law, Rules.Calendar.Plain);
        foreach (var line in json ? [LawJson.Of(findings)] : findings.SelectMany(finding => Explanation.Of(finding, CultureInfo.CurrentUICulture).Lines().Append("")))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static int Print(LawBook law, DateOnly on, bool json)
    {
        var inForce = Enum.GetValues<ParameterName>().Select(name => law.On(name, on)).Where(row => row.ValidFrom <= on).ToList();
        foreach (var line in json ? [LawJson.Of(inForce)] : inForce.Select(row => Line(row, on)))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static string Line(Parameter row, DateOnly on) => Words.Get(
        "Cli",
        row.IsAssumption ? "law.row-assumed" : row.IsVerifiedOn(on) ? "law.row" : "law.row-unread",
        Codes.Of(row.Name),
        row.Value.Text,
        row.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Explanation.Article(row, CultureInfo.CurrentUICulture),
        row.Source.Where);

    private static int Refuse(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        return Refused;
    }

    private static async Task<string?> Text(FileInfo file, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllTextAsync(file.FullName, cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
