using System.Globalization;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Signals;
using Xunit;

namespace Meedoen.Rules.Tests.Scenarios;

/// <summary>The scenario tables that lie beside the rules, in a lawyer's words.</summary>
[Trait("Suite", "Law")]
public sealed class ScenarioTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tables");

    public static TheoryData<string, string> Stories()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var scenario in Scenario.Read(path))
            {
                data.Add(Path.GetRelativePath(Folder, path), scenario.Story);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Follows_from_the_law(string table, string story)
    {
        var scenario = Scenario.Read(Path.Combine(Folder, table)).Single(one => one.Story == story);
        var found = LegalPosition.Evaluate(scenario.Facts, scenario.Events, scenario.On, LawBook.Standard, Calendar.Plain);

        Assert.NotEmpty(scenario.Then);
        var signals = DuoSignals.Of(new Situation(scenario.Facts, scenario.Events, scenario.On, LawBook.Standard, Calendar.Plain));
        var differences = scenario.Then.SelectMany(expected => expected.Cells.ContainsKey("signal")
            ? Differences(expected, signals.Single(signal => signal.Code == expected.Finding))
            : Differences(expected, found.FirstOrDefault(finding => finding.Kind.Code == expected.Finding))).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_topic_has_its_table()
    {
        var tables = Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["Benefit", "Decisions", "Duty", "Enforcement", "Intake", "OldAct", "Plans", "Retention", "Routes", "Signals", "Support", "Terms"], tables);
        Assert.True(Stories().Count >= 125);
    }

    [Fact]
    public void A_wrong_expectation_is_told()
    {
        var finding = LegalPosition.Evaluate(new() { NotifiedOn = new(2025, 3, 3), Duty = true }, [], new(2025, 4, 1), LawBook.Standard, Calendar.Plain).First(one => one.Kind.Code == "pip");
        var expected = new Expectation("pip", new Dictionary<string, string> { ["finding"] = "pip", ["state"] = "overdue", ["last"] = "2025-05-13" });

        Assert.Equal(2, Differences(expected, finding).Count());
        Assert.Single(Differences(expected, (Finding?)null));
        var signal = new Expectation("SS126", new Dictionary<string, string> { ["signal"] = "SS126", ["state"] = "off", ["since"] = "2025-04-01" });
        Assert.Equal(2, Differences(signal, new DuoSignal("SS126", SignalState.On, new(2025, 4, 2))).Count());
    }

    private static IEnumerable<string> Differences(Expectation expected, Finding? found)
    {
        if (found is null || expected.Cells.ContainsKey("absent"))
        {
            return found is null == expected.Cells.ContainsKey("absent") ? [] : [$"{expected.Finding}: {(found is null ? "not found" : "should be absent")}"];
        }

        return expected.Cells.Where(cell => cell.Key is not "finding" && !Fits(cell.Key, cell.Value, found)).Select(cell => $"{expected.Finding}: {cell.Key} should be {cell.Value}, found {Answer(cell.Key, found)}");
    }

    private static IEnumerable<string> Differences(Expectation expected, DuoSignal found) => expected.Cells
        .Where(cell => cell.Key is not "signal" && Answer(cell.Key, found) != cell.Value).Select(cell => $"{found.Code}: {cell.Key} should be {cell.Value}, found {Answer(cell.Key, found)}");

    private static string Answer(string key, DuoSignal found) => key switch
    {
        "state" => Codes.Of(found.State),
        "since" => Day(found.Since),
        _ => string.Join(' ', found.Missing),
    };

    private static bool Fits(string key, string value, Finding found) =>
        key == "reason" ? found.Reasons.Any(reason => reason.Code == value) : Answer(key, found) == value;

    private static string Answer(string key, Finding found) => key switch
    {
        "state" => Codes.Of(found.State),
        "first" => Day(found.FirstDay),
        "last" => Day(found.LastDay),
        "ruling" => Day(found.RulingLastDay),
        "done" => Day(found.DoneOn),
        "amount" => found.Amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "none",
        "days-added" => found.DaysAdded.ToString(CultureInfo.InvariantCulture),
        "verified" => found.IsVerified() ? "true" : "false",
        _ => string.Join(", ", found.Reasons.Select(reason => reason.Code)),
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none";
}
