using System.Globalization;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Rules.Tests.Scenarios;

/// <summary>What a scenario says about one finding, or one signal of DUO; cells that are not there are not asked.</summary>
public sealed record Expectation(string Finding, IReadOnlyDictionary<string, string> Cells);

/// <summary>A case in a lawyer's words, with facts, events, a day, and what follows.</summary>
public sealed record Scenario(string Story, PersonFacts Facts, IReadOnlyList<LegalEvent> Events, DateOnly On, IReadOnlyList<Expectation> Then)
{
    private static readonly string[] Parts = ["story", "facts", "events", "on", "then"];

    /// <summary>The scenarios of a table. What the reader does not know is an error.</summary>
    public static IReadOnlyList<Scenario> Read(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var shared = root.Children.TryGetValue("facts", out var facts) ? Cells(facts) : [];
        return [.. ((YamlSequenceNode)root["scenarios"]).Select(row => One((YamlMappingNode)row, shared))];
    }

    private static Scenario One(YamlMappingNode row, Dictionary<string, string> shared)
    {
        Known(row.Children.Keys.Select(key => key.ToString()), Parts);
        var values = new Dictionary<string, string>(shared, StringComparer.Ordinal);
        foreach (var (key, value) in row.Children.TryGetValue("facts", out var own) ? Cells(own) : [])
        {
            values[key] = value;
        }

        Known(values.Keys, FactReader.Keys);
        var unreadable = new List<UnreadableFact>();
        var facts = FactReader.Read(values, unreadable);
        return unreadable.Count > 0
            ? throw new FormatException(string.Join(", ", unreadable))
            : new(row["story"].ToString(), facts, row.Children.TryGetValue("events", out var events) ? [.. ((YamlSequenceNode)events).Select(Event)] : [], Day(row["on"].ToString()), [.. ((YamlSequenceNode)row["then"]).Select(Expected)]);
    }

    private static LegalEvent Event(YamlNode node)
    {
        var cells = Cells(node);
        Known(cells.Keys, ["event", "on", "until", "code", "level", "reason", "number"]);
        return new(Codes.Find<LegalEventKind>(cells["event"]) ?? throw new FormatException(cells["event"]), Day(cells["on"]))
        {
            Until = cells.TryGetValue("until", out var until) ? Day(until) : null,
            Code = cells.GetValueOrDefault("code", ""),
            Level = cells.GetValueOrDefault("level", ""),
            Reason = cells.GetValueOrDefault("reason", ""),
            Number = cells.TryGetValue("number", out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : null,
        };
    }

    private static Expectation Expected(YamlNode node)
    {
        var cells = Cells(node);
        if (cells.TryGetValue("signal", out var signal))
        {
            Known(cells.Keys, ["signal", "state", "since", "missing"]);
            return new(signal, cells);
        }

        Known(cells.Keys, ["finding", "state", "first", "last", "ruling", "done", "amount", "reason", "days-added", "verified", "absent"]);
        return new(cells["finding"], cells);
    }

    private static void Known(IEnumerable<string> names, IReadOnlyCollection<string> known)
    {
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new FormatException($"unknown: {unknown}");
        }
    }

    private static Dictionary<string, string> Cells(YamlNode node) =>
        ((YamlMappingNode)node).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
